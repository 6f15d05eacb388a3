import {createRandom, shuffle} from './random.ts'

/** Declension of a Russian noun; the endings are in `inflect-russian.ts`. */
export type NounClass = 'm' | 'mk' | 'f' | 'fk' | 'ii' | 'ie' | 'o' | 'ost'

/** A Russian stem with its declension, and the English noun in the singular. */
export interface Noun {
  readonly stem: string
  readonly class: NounClass
  readonly en: string
}

/** A Russian adjective without its ending; `velar` ones write `и` where others write `ы`. */
export interface Adjective {
  readonly stem: string
  readonly velar: boolean
  readonly en: string
}

/** A Russian verb that takes the accusative: its present without `ет` and `ют`. */
export interface Verb {
  readonly stem: string
  readonly en: string
}

const nounLists: readonly (readonly [NounClass, string])[] = [
  [
    'm',
    `договор treaty, документ document, закон law, орган body, проект draft, регламент regulation, механизм mechanism,
    бюджет budget, отчёт report, доклад paper, запрос request, вопрос question, институт institute, центр centre, фонд fund,
    совет council, комитет committee, департамент department, секретариат secretariat, план plan, принцип principle,
    стандарт standard, режим regime, контракт contract, тариф tariff, аудит audit, ресурс resource, результат result,
    процесс process, формат format, регион region, район district, объект facility, маршрут route, груз cargo, товар commodity,
    архив archive, реестр register, устав charter, кодекс code, сертификат certificate, грант grant, кредит loan, форум forum,
    семинар seminar, канал channel, сектор sector, элемент element, параметр parameter, аэропорт airport, завод plant,
    университет university, портал portal, эксперимент experiment, прогноз forecast`,
  ],
  [
    'mk',
    `срок term, налог tax, банк bank, каталог catalogue, диалог dialogue, парк park, блок block,
    риск risk, поиск search, выпуск issue, график schedule`,
  ],
  [
    'f',
    `мер measure, норм norm, программ programme, процедур procedure, структур structure, систем system, форм form,
    схем scheme, сумм sum, проблем problem, реформ reform, культур culture, школ school, групп group, работ task,
    служб service, угроз threat, баз base, основ foundation, квот quota, льгот benefit, зон zone, виз visa, карт map,
    свобод freedom, цен price, выплат payment, инициатив initiative, экспертиз expertise, платформ platform, диаграмм diagram, директив directive, перспектив prospect, альтернатив alternative`,
  ],
  [
    'fk',
    `политик policy, практик practice, услуг utility, методик method, тематик topic, характеристик feature,
    дорог road, республик republic, библиотек library`,
  ],
  [
    'ii',
    `комисси commission, организаци organization, конвенци convention, делегаци delegation, территори territory, позици position,
    конференци conference, консультаци consultation, рекомендаци recommendation, технологи technology, операци operation,
    инвестици investment, компани company, инспекци inspection, деклараци declaration, резолюци resolution, стратеги strategy,
    концепци concept, категори category, функци function, гаранти guarantee, лицензи licence, мисси mission, станци station,
    лини line, санкци sanction, публикаци publication, администраци administration, ассоциаци association, экспедици expedition`,
  ],
  [
    'ie',
    `решени decision, соглашени agreement, положени provision, заседани meeting, предложени proposal, исследовани study,
    требовани requirement, мероприяти event, предприяти enterprise, учреждени establishment, объединени union, изменени amendment,
    уведомлени notification, заявлени statement, услови condition, полномочи power, направлени direction, сообщени communication,
    задани assignment, поручени instruction, взаимодействи interaction, основани ground, распоряжени order, здани building,
    наблюдени observation, испытани trial, обращени appeal, разрешени permit, соединени link, измерени measurement`,
  ],
  [
    'o',
    `обязательств obligation, государств state, правительств government, министерств ministry, агентств agency, производств production,
    средств asset, прав right, правил rule, представительств office, хозяйств economy, свойств property, устройств device,
    сообществ community, ведомств authority, посольств embassy, доказательств proof, преимуществ advantage, лекарств medicine`,
  ],
  [
    'ost',
    `деятельност activity, област area, возможност opportunity, потребност need, должност post, обязанност duty, мощност capacity,
    сложност difficulty, особенност peculiarity, поверхност surface, ценност value, задолженност debt, отрасл industry, част part,
    цел aim, сет network, рол role, связ connection, скорост speed, плоскост plane, запис record`,
  ],
]

const hardAdjectives = `совместн joint, национальн national, региональн regional, государственн public, международн international,
  финансов financial, торгов commercial, таможенн customs, дополнительн additional, ежегодн annual, специальн special,
  официальн official, научн scientific, образовательн educational, экспертн expert, временн temporary, постоянн permanent,
  согласованн agreed, взаимн mutual, един single, современн modern, транспортн transport, водн water, промышленн industrial,
  сельскохозяйственн agricultural, культурн cultural, эффективн effective, необходим necessary, уполномоченн authorized,
  открыт open, подробн detailed, отдельн separate, важн important, нов new, крупн large, предварительн preliminary,
  окончательн final, промежуточн interim, свободн free, равн equal, письменн written, устн oral, полн full, частн private,
  местн local, северн northern, южн southern, западн western, восточн eastern, центральн central, первоначальн initial,
  своевременн timely, безопасн safe, независим independent, гуманитарн humanitarian, социальн social, спортивн sports`
const velarAdjectives = `техническ technical, экономическ economic, политическ political, стратегическ strategic, юридическ legal,
  статистическ statistical, экологическ environmental, историческ historical, энергетическ energy, евразийск Eurasian,
  медицинск medical, гражданск civil, академическ academic, практическ practical, методическ methodological,
  логистическ logistical, коммерческ business, химическ chemical, космическ space, туристическ tourist, широк broad`
const verbList = `рассматрива consider, утвержда approve, определя define, обеспечива ensure, поддержива support, принима adopt,
  подготавлива prepare, представля present, направля send, развива develop, учитыва respect, оценива assess, дополня supplement,
  изменя amend, отмеча note, подтвержда confirm, предлага propose, разрабатыва elaborate, ограничива limit, сохраня preserve,
  расширя expand, укрепля strengthen, исполня perform, проверя verify, назнача appoint, продлева extend, заверша complete,
  обновля update, сокраща reduce, объединя combine, распределя distribute, обсужда discuss, регистриру register,
  публику publish, финансиру finance, регулиру regulate, контролиру supervise, организу organize, координиру coordinate`

const pairs = (list: string): readonly (readonly [string, string])[] =>
  list.split(/,\s+/).map((entry) => {
    const [ru = '', en = ''] = entry.trim().split(' ')
    return [ru, en]
  })

// One fixed order of ranks mixes the declensions; the seed of a corpus must not change which words are common.
const ranks = createRandom(20_240_101)

/** Nouns, the most frequent first. */
export const nouns: readonly Noun[] = shuffle(
  nounLists.flatMap(([nounClass, list]) => pairs(list).map(([stem, en]) => ({stem, class: nounClass, en}))),
  ranks,
)

/** Adjectives, the most frequent first. */
export const adjectives: readonly Adjective[] = shuffle(
  [
    ...pairs(hardAdjectives).map(([stem, en]) => ({stem, velar: false, en})),
    ...pairs(velarAdjectives).map(([stem, en]) => ({stem, velar: true, en})),
  ],
  ranks,
)

/** Verbs, the most frequent first. */
export const verbs: readonly Verb[] = shuffle(
  pairs(verbList).map(([stem, en]) => ({stem, en})),
  ranks,
)
