/** Commands, options and fields in Russian, by what their definitions say in English. */
export const referenceRussian: Readonly<Record<string, string>> = {
  // Commands.
  'align two files or the segments of a JSONL file, or look after the decisions about texts':
    'сопоставляет два файла или отрезки из файла JSONL; ведёт решения о парах в текстах корпуса',
  'find the entities that texts name': 'находит имена, которые встречаются в текстах',
  'build the site, its search index and the zip beside it':
    'собирает сайт, поисковый указатель и zip-архив рядом с ним',
  'zip a built site, or take one text out of it; the same site gives the same bytes':
    'упаковывает собранный сайт в zip или берёт из него один текст; из одного сайта выходят одни и те же байты',
  'run every rule over the corpus; exit 1 on errors':
    'проверяет корпус по всем правилам; код возврата при ошибках — 1',
  'find a printed reference: its address, its citation, its words in all languages':
    'находит место по печатной ссылке: адрес, библиографическое описание, слова на всех языках',
  'serve the site while you write: texts, plugins and pages reload':
    'показывает сайт, пока вы пишете: изменённые тексты, модули и страницы перечитываются сами',
  'write texts of a built site in another format; the same site gives the same bytes':
    'сохраняет тексты собранного сайта в другом формате; из одного сайта выходят одни и те же байты',
  'turn received texts into editions, with a ledger of what was changed':
    'превращает полученные файлы в тексты корпуса и ведёт журнал всего, что в них изменено',
  'make a new corpus with two small texts to begin from':
    'создаёт новый корпус с двумя короткими текстами для начала',
  'serve the built site': 'показывает собранный сайт',
  'give new paragraphs their addresses, keep those of old ones, and say what was found':
    'даёт адреса новым пунктам, сохраняет их за прежними и сообщает, что нашлось',
  'split a text into numbered blocks and clauses': 'делит текст на пункты и положения',
  'recompute every sum of a bundle, and what it says of itself':
    'пересчитывает все контрольные суммы архива и сверяет то, что он сообщает о себе',
  // Arguments and options.
  'file in the first language and file in the second; or ids of texts (default: all)':
    'файл на первом языке и файл на втором; или имена текстов (без них — все)',
  'propose a decision for each doubtful row of these texts':
    'предложить решение для каждой сомнительной строки этих текстов',
  'keep the decisions about these texts for their words of today':
    'подтвердить решения об этих текстах при нынешних словах',
  'lines of {doc, ru: [...], en: [...]}': 'строки вида {doc, ru: [...], en: [...]}',
  'learn one lexicon over all lines of the file': 'выучить один словарь по всем строкам файла',
  'leave out the lexicon that Diglot ships': 'обойтись без словаря, который поставляется с Diglot',
  'languages of left and right': 'языки первого и второго текста',
  'print lines of JSON': 'печатать строки JSON',
  'folder of authority YAML, or a JSON list of entities': 'папка с записями YAML или список имён в JSON',
  'folder with docs.jsonl of {id, text}': 'папка, где лежит docs.jsonl со строками {id, text}',
  'also relational adjectives, as “Uzbek”': 'находить и относительные прилагательные, например «узбекский»',
  'language: ru, en': 'язык: ru, en',
  'folder of the corpus (default: content)': 'папка корпуса (без него: content)',
  'folder of the site (default: dist)': 'папка сайта (без него: dist)',
  'leave the zip out: `diglot bundle` makes it later':
    'не делать zip: его можно получить потом командой `diglot bundle`',
  'zip to write, with --text the folder to write into (default: beside the site)':
    'имя архива, а вместе с --text — папка, куда писать (без него: рядом с сайтом)',
  'one text alone, as a folder': 'один текст отдельной папкой',
  'with --text: as one HTML file that needs no other':
    'вместе с --text: одним файлом HTML, которому не нужны другие',
  'with --html: language of the interface': 'вместе с --html: язык интерфейса',
  'as "2024 protocol 9(2)", «п. 9, абз. 2 протокола 2024 г.», or an address':
    'например "2024 protocol 9(2)", «п. 9, абз. 2 протокола 2024 г.» или адрес',
  'language of the citation (default: that of the reference)': 'язык описания (без него: язык самой ссылки)',
  'default: gost for ru, chicago for en': 'стиль описания; без него gost для ru и chicago для en',
  'text: all of it; the others: the citation alone': 'text — всё найденное; остальные — одно описание',
  'day of access, ISO 8601': 'дата обращения, ISO 8601',
  'port to listen on': 'номер порта',
  pdf: 'pdf',
  'ids of texts (default: all)': 'имена текстов (без них: все)',
  'folder of the built site (default: dist)': 'папка собранного сайта (без него: dist)',
  'folder to write into (default: pdf beside the site)': 'куда писать (без него: папка pdf рядом с сайтом)',
  'language of the interface (default: each)': 'язык интерфейса (без него: оба)',
  'what is printed': 'что печатать',
  'size of the paper': 'формат бумаги',
  'received texts: plain text, HTML, DOCX, PDF with a text layer':
    'полученные файлы: простой текст, HTML, DOCX, PDF с текстовым слоем',
  'id of the text (default: from the name of the file)': 'имя текста (без него: по имени файла)',
  'format of the file; auto: by its content': 'формат файла; auto — по содержимому',
  'its folder: new, or empty': 'его папка: новая или пустая',
  'what the site is called; once in Russian, once in English':
    'как называется сайт; один раз по-русски, один раз по-английски',
  'report, write nothing': 'только отчёт, на диск ничего не писать',
  'replace an edition that was edited by hand; the edited text stays in sources/':
    'заменить текст, который правили вручную; правленый останется в sources/',
  'print the report of each file as a line of JSON': 'печатать отчёт о каждом файле строкой JSON',
  'texts to register (default: all)': 'какие тексты занести в реестр (без них: все)',
  'write nothing; exit 1 when something is to be written or decided':
    'ничего не писать; код возврата 1, если есть что записать или решить',
  'other words, or none, may stand under these ids: `text#p9`':
    'под этими адресами могут стоять другие слова или ни одного: `text#p9`',
  'why, for readers; once in Russian, once in English':
    'причина для читателей; один раз по-русски, один раз по-английски',
  'open a release, as `2026.1`': 'открыть выпуск, например `2026.1`',
  'show a text no longer; its address says why': 'снять текст с публикации; его адрес скажет почему',
  'day of the release and of what is decided (default: today, UTC)':
    'дата выпуска и принятых решений (без него: сегодня, UTC)',
  'Markdown or received text': 'файл Markdown или полученный текст',
  'the zip, or the folder that was unpacked': 'архив zip или папка, в которую его распаковали',
  today: 'сегодня',
  // Fields of the YAML files.
  '`false`: no case endings': '`false`: слово не склоняется',
  'Capitals and small letters must agree': 'прописные и строчные буквы должны совпадать',
  'A relational adjective, as “Uzbek”': 'относительное прилагательное, например «узбекский»',
  'Texts in which the alias holds': 'тексты, в которых действует это имя',
  'EDTF: a date, or an interval for what lasted': 'дата в EDTF; у того, что длилось, — отрезок времени',
  'Id of the record it leads to': 'имя записи, к которой ведёт связь',
  'The office or capacity': 'должность или качество',
  'Where a place lies': 'где находится место',
  'Number an instrument is cited by': 'номер, по которому ссылаются на акт',
  'Text of the corpus that holds the instrument': 'текст корпуса, где этот акт приведён',
  'What it is, one line per language': 'что это такое, по строке на язык',
  'BCP 47 tag of a language Diglot knows': 'обозначение языка по BCP 47, известного программе',
  'These units, and no others, stand side by side': 'эти места, и только они, стоят рядом',
  'Ids of paragraphs, or of clauses, of the base edition': 'адреса пунктов или положений основного текста',
  'Ids of the other edition': 'адреса второго текста',
  'Nothing before these two units stands beside one of them or what follows':
    'ничто перед этими двумя местами не стоит рядом ни с ними, ни с тем, что идёт за ними',
  'Id of a paragraph or clause of the base edition behind the place':
    'адрес пункта или положения основного текста, который идёт сразу за разрывом',
  'Id of a paragraph or clause of the base edition that is no counterpart':
    'адрес пункта или положения основного текста, который сюда не относится',
  'The same in the other edition': 'то же во втором тексте',
  'These two units never stand side by side': 'эти два места никогда не стоят рядом',
  'What only one edition has': 'то, что есть только в одном тексте',
  'Id of a paragraph or clause without counterpart': 'адрес пункта или положения, у которого нет пары',
  'Why, as readers see it, one line per language of the interface':
    'почему — так, как это увидит читатель, по строке на каждый язык сайта',
  'Hash of the words it was decided about, written by `diglot align --confirm`':
    'отпечаток слов, о которых решено; его записывает `diglot align --confirm`',
  'Text the register was written for': 'текст, для которого составлен реестр',
  'Number as printed when the id was given': 'номер, напечатанный в день, когда дан адрес',
  'Number as printed now, where it is another one; empty: none':
    'номер, напечатанный теперь, если он другой; пусто — номера нет',
  'First release with this address': 'первый выпуск с этим адресом',
  'What is kept of the words, per edition, to know them again':
    'что сохранено от слов каждого текста, чтобы потом их узнать',
  'Addresses of the clauses in order; absent: counted from 1':
    'адреса положений по порядку; если поля нет, они считаются с 1',
  'First release of clauses where it is not that of their paragraph':
    'первый выпуск положений, если он не тот, что у их пункта',
  'Order of the paragraphs of an edition, where it is not that of `anchors`':
    'порядок пунктов, если он не тот, что в `anchors`',
  'Addresses whose words became part of another paragraph or clause':
    'адреса, слова которых вошли в другой пункт или положение',
  'Where it leads': 'куда ведёт',
  'Addresses whose words are gone; they still answer': 'адреса исключённых слов; они по-прежнему отвечают',
  'What stood before it': 'что стояло перед этим местом',
  'Why the words are gone': 'почему слова исключены',
  'What became of words under an address; shown to readers':
    'что стало со словами под адресом; это видят читатели',
  'Where the further parts stand': 'где стоят остальные части',
  'Addresses of what only the other edition had': 'адреса того, что было только во втором тексте',
  'Id of the paragraph or clause': 'адрес пункта или положения',
  'The words as the text has them': 'слова так, как они стоят в тексте',
  'Which of equal quotes there, from 1; default: all': 'которое из одинаковых мест, с 1; без поля — все',
  'The record that the words name; `null`: none': 'запись, которую называют эти слова; `null` — никакую',
  'Why, for other editors': 'почему — для других редакторов',
  'Who decided it': 'кто так решил',
  'Name of the received file': 'имя полученного файла',
  'Of the received file, byte for byte': 'контрольная сумма полученного файла, байт в байт',
  'Of the edition as the import wrote it': 'контрольная сумма текста, каким его записал импорт',
  'Version of Diglot': 'версия Diglot',
  'Number of the change; leave it as it is, and out of entries of your own':
    'номер изменения; его не меняют, а в своих записях не ставят',
  'Why the change was made; `sic` marks a place and changes nothing':
    'почему внесено изменение; `sic` только отмечает место',
  'Yours to set; the next import carries it out': 'решение за вами; исполнит его следующий импорт',
  'A person decided it': 'решил человек',
  'First and last line of the received text': 'первая и последняя строка полученного текста',
  'What was received': 'что было получено',
  'What stands in the edition instead; in a proposal, what would':
    'что стоит вместо этого в тексте, а в предложении — что могло бы стоять',
  'Probability that the change is right': 'вероятность того, что изменение верно',
  'What was received before and after the place, white space as single spaces':
    'что стояло в полученном файле до и после этого места; пробелы подряд сжаты в один',
  'UTF-16 offsets of the received text, end excluded':
    'место в полученном тексте, в единицах UTF-16, не включая конец',
  'Decisions that fit nowhere in the received text of today':
    'решения, для которых в нынешнем файле больше нет места',
  'White space for white space, in a short form; not for editing':
    'замены пробелов в краткой записи; руками не правится',
  'All changes in the order of the edition': 'все изменения по порядку текста',
  'Name of the text: the same as its folder, and its address': 'имя текста: оно же имя его папки и его адрес',
  'Date of the act, ISO 8601': 'дата акта, ISO 8601',
  'Body or persons that adopted or wrote it': 'орган или лица, которые его приняли или написали',
  'Number it is cited by, without «№» and “No.”': 'номер, по которому на него ссылаются, без «№» и “No.”',
  'Where it was adopted or published': 'где принят или опубликован',
  "Languages that bind by the text's own word, held here or not":
    'языки, тексты на которых обязывают по слову самого документа, есть они здесь или нет',
  'Address of the clause that says so': 'адрес положения, где это сказано',
  'Whether the text binds, where it says so itself': 'обязывает ли текст, если он сам об этом говорит',
  'The first is the base: its paragraphs and clauses give the addresses':
    'первый текст — основной: адреса дают его пункты и положения',
  'What the edition is with regard to the act it renders': 'чем этот текст приходится самому акту',
  'Where the text comes from, in words, shown to readers': 'откуда взят текст, словами для читателя',
  'Terms of use: words or an SPDX licence name': 'условия использования: словами или именем лицензии по SPDX',
  'Blocks that are something else than the edition: id of a paragraph or division, and role':
    'части с другим статусом, чем у всего текста: адрес пункта или раздела и роль',
  'Name of the rule, as `diglot check` prints it': 'имя правила, как его печатает `diglot check`',
  'Id of the paragraph': 'адрес пункта',
  'Only these values of the finding; default: all the rule says there':
    'только эти значения; без поля — всё, что правило говорит об этом месте',
  'What the clauses are about': 'о чём эти положения',
  'A set phrase, the same in other words, or one matter':
    'устойчивая формула, то же другими словами или общий предмет',
  'Name of the text': 'имя текста',
  'Address of the clause or paragraph': 'адрес положения или пункта',
  'What a reader should know of it': 'что о нём следует знать читателю',
  'Texts that say nothing of the matter where a reader would look for it':
    'тексты, где об этом ничего нет, хотя читатель стал бы искать',
  'What the field is called': 'как называется область',
  'Address of the term on the page of the glossary': 'адрес термина на странице глоссария',
  'The term, in its base form': 'термин в начальной форме',
  'What it means: one or two sentences': 'что он значит: одно или два предложения',
  'Further ways to say it': 'как ещё его называют',
  'Words too wide to ask for the term, which yet render it':
    'слова, которые шире термина и сами его не требуют, но передать его могут',
  'Words that must not render it': 'слова, которыми его передавать нельзя',
  'Terms to compare': 'с какими терминами сравнить',
  'In order of time; the last one is the current one': 'по порядку времени; последний — текущий',
  'First release with the text': 'первый выпуск с этим текстом',
  'Day its words last changed; absent: never since': 'день последнего изменения слов; нет поля — не менялись',
  'New name of a text that was renamed': 'новое имя переименованного текста',
  'Present for a text that is no longer shown': 'есть у текста, снятого с публикации',
  'What the site is called': 'как называется сайт',
  'What its zip is called; default: made of its English name':
    'как называется архив; без поля — по английскому имени сайта',
  'Where the site is published': 'адрес, по которому опубликован сайт',
  'Who publishes it': 'кто его издаёт',
  'Where the publisher sits': 'где находится издатель',
  'Place that home shows; default: a telling one of the latest texts':
    'место, которое показывает главная страница; без поля программа выбирает его в последних текстах',
  'Where the zip of the site is published': 'откуда можно взять архив сайта',
  'Terms of what the publisher itself has written, notes and links: words or an SPDX licence name':
    'условия для того, что написал сам издатель, — примечаний и связей: словами или именем лицензии по SPDX',
}
