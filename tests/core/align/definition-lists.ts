/** Bilingual statutes whose definitions each language sorts by its own alphabet, in our own words. */
import {alignEditions} from '#core/align/align-editions.ts'
import {linkLevel} from '#core/align/link-level.ts'
import type {Edition, Paragraph} from '#core/model/corpus-document.ts'

/** Term and definition in Russian and in English. */
type Definition = readonly [string, string, string, string]

// prettier-ignore
const definitions: readonly Definition[] = [
  ['аварийная остановка', 'прекращение движения судна из-за поломки двигателя. Капитан сообщает о ней в порт в течение часа.', 'emergency stop', 'the halting of a vessel because its engine has failed. The master reports it to the port within an hour.'],
  ['арендатор', 'лицо, которому причал передан во временное пользование за плату.', 'tenant', 'a person to whom a berth has been let for a time against payment.'],
  ['багаж', 'вещи пассажира общей массой не более 30 килограммов.', 'luggage', 'the belongings of a passenger, with a total mass of not more than 30 kilograms.'],
  ['берег', 'полоса суши шириной 20 метров вдоль воды при среднем её уровне.', 'bank', 'the strip of land 20 metres wide along the water at its mean level.'],
  ['буй', 'плавучий знак, который стоит на якоре и обозначает опасность или фарватер.', 'buoy', 'a floating sign that lies at anchor and marks a danger or a fairway.'],
  ['взнос', 'деньги, которые участник ежегодно вносит в бюджет союза.', 'contribution', 'the money that a member pays into the budget of the union each year.'],
  ['владелец судна', 'собственник судна либо тот, кто пользуется судном по доверенности.', 'owner of a vessel', 'the proprietor of a vessel, or whoever uses the vessel under a power of attorney.'],
  ['волнорез', 'каменная стена, которая защищает гавань от волн.', 'breakwater', 'a wall of stone that shelters the harbour from waves.'],
  ['гавань', 'часть озера, закрытая от ветра, где суда стоят зимой.', 'harbour', 'a part of the lake closed to the wind, where vessels lie in winter.'],
  ['груз', 'всё, что перевозится на судне, кроме багажа и почты.', 'cargo', 'all that is carried on a vessel, except luggage and mail.'],
  ['дамба', 'насыпь, которая удерживает воду весеннего паводка.', 'embankment', 'a bank of earth that holds back the water of the spring flood.'],
  ['договор перевозки', 'соглашение о доставке груза или людей на другой берег. Билет служит его доказательством.', 'contract of carriage', 'an agreement to bring cargo or people to the other bank. A ticket is evidence of it.'],
  ['заповедник', 'острова, на которых гнездятся птицы и куда нельзя высаживаться с 1 апреля по 31 июля.', 'sanctuary', 'the islands on which birds nest and where nobody may land from 1 April to 31 July.'],
  ['инспектор', 'служащий союза, который проверяет огни, шлюпки и спасательные жилеты.', 'inspector', 'an officer of the union who examines lights, boats and life jackets.'],
  ['капитан', 'тот, кто управляет судном и отвечает за экипаж.', 'master', 'the one who commands a vessel and answers for the crew.'],
  ['карта глубин', 'изображение дна озера с точностью до 1 метра.', 'depth chart', 'a picture of the bottom of the lake, exact to 1 metre.'],
  ['комиссия', 'орган из семи участников, избираемый собранием на три года.', 'commission', 'a body of seven members elected by the assembly for three years.'],
  ['ледостав', 'время года, когда озеро покрыто сплошным льдом.', 'freeze-up', 'the time of year when the lake is covered with unbroken ice.'],
  ['лоцман', 'знаток фарватера, который проводит чужие суда в гавань.', 'pilot', 'an expert on the fairway who guides foreign vessels into the harbour.'],
  ['маяк', 'башня с огнём, видимым за 12 километров.', 'lighthouse', 'a tower with a light that is visible for 12 kilometres.'],
  ['мель', 'место, где глубина меньше 2 метров.', 'shoal', 'a place where the depth is less than 2 metres.'],
  ['наводнение', 'подъём воды более чем на 3 метра над средним уровнем.', 'flood', 'a rise of the water of more than 3 metres above the mean level.'],
  ['обмелевший канал', 'канал, по которому судно с осадкой 1,5 метра пройти не может.', 'silted canal', 'a canal through which a vessel drawing 1.5 metres cannot pass.'],
  ['озеро', 'Белое озеро с заливами, островами и устьями рек.', 'lake', 'the White Lake with its bays, islands and mouths of rivers.'],
  ['осадка', 'расстояние от поверхности воды до киля гружёного судна.', 'draught', 'the distance from the surface of the water to the keel of a laden vessel.'],
  ['паром', 'плоское судно, которое ходит между берегами по расписанию.', 'ferry', 'a flat vessel that runs between the banks to a timetable.'],
  ['пассажир', 'человек на борту, у которого есть билет.', 'passenger', 'a human being on board who holds a ticket.'],
  ['плотина', 'сооружение поперёк реки, которым управляет гидролог.', 'dam', 'a structure across a river that is operated by the hydrologist.'],
  ['потерпевший', 'тот, кому причинён вред столкновением или пожаром.', 'injured party', 'anyone who has suffered harm by a collision or a fire.'],
  ['причал', 'настил, у которого суда грузят и разгружают.', 'berth', 'a platform at which vessels are loaded and unloaded.'],
  ['расписание', 'таблица рейсов, которую комиссия утверждает к 1 марта.', 'timetable', 'the table of voyages that the commission approves by 1 March.'],
  ['рыбак', 'житель прибрежной деревни, который имеет разрешение на сети.', 'fisherman', 'an inhabitant of a village by the water who has a licence for nets.'],
  ['сбор', 'плата за вход в порт, равная 40 рублям с каждой тонны.', 'due', 'the charge for entering the port, which is 40 roubles for each ton.'],
  ['собрание', 'высший орган союза. Оно созывается дважды в год.', 'assembly', 'the supreme organ of the union. It is convened twice a year.'],
  ['спасатель', 'доброволец, обученный поднимать людей из воды.', 'rescuer', 'a volunteer trained to lift people out of the water.'],
  ['столкновение', 'удар двух судов друг о друга, даже без повреждений.', 'collision', 'the striking of two vessels against each other, even without damage.'],
  ['судно', 'лодка, паром, баржа или плот с двигателем либо без двигателя.', 'vessel', 'a boat, a ferry, a barge or a raft, with or without an engine.'],
  ['туман', 'воздух, в котором не видно дальше 500 метров.', 'fog', 'air in which nothing can be seen beyond 500 metres.'],
  ['участник', 'город или деревня, подписавшие устав союза.', 'member', 'a town or village that has signed the charter of the union.'],
  ['фарватер', 'путь для судов, огороженный буями.', 'fairway', 'the way for vessels that is fenced by buoys.'],
  ['хранитель', 'библиотекарь, у которого лежат подлинники устава и протоколов.', 'depositary', 'the librarian with whom the originals of the charter and of the minutes lie.'],
  ['шлюз', 'камера с воротами, в которой судно поднимают или опускают.', 'lock', 'a chamber with gates in which a vessel is raised or lowered.'],
  ['штраф', 'деньги, взыскиваемые за нарушение правил, не более 5 000 рублей.', 'fine', 'the money collected for a breach of the rules, not more than 5,000 roubles.'],
  ['якорная стоянка', 'место, где судам разрешено стоять на якоре не дольше трёх суток.', 'anchorage', 'a place where vessels are permitted to lie at anchor for not longer than three days.'],
]

// prettier-ignore
const before: readonly (readonly [string, string])[] = [
  ['Настоящий устав принят собранием союза 14 мая 1998 года.', 'This charter was adopted by the assembly of the union on 14 May 1998.'],
  ['Союз заботится о том, чтобы суда ходили по озеру безопасно.', 'The union sees to it that vessels navigate the lake in safety.'],
  ['Каждый участник платит взнос и посылает в собрание двух делегатов.', 'Each member pays a contribution and sends two delegates to the assembly.'],
  ['В настоящем уставе приняты следующие определения.', 'In this charter the following definitions apply.'],
]
// prettier-ignore
const after: readonly (readonly [string, string])[] = [
  ['Паром не отходит от причала, если на борту больше ста пассажиров.', 'A ferry does not leave the berth if there are more than a hundred passengers on board.'],
  ['Каждый пассажир вправе взять багаж. Груз перевозят отдельно от багажа.', 'Each passenger may take luggage. Cargo is carried apart from luggage.'],
  ['Билет пассажира заменяет договор перевозки. Багаж вносят в билет.', 'The ticket of a passenger takes the place of a contract of carriage. Luggage is entered in the ticket.'],
  ['При аварийной остановке капитан ставит судно на якорь и зажигает огни.', 'At an emergency stop the master puts the vessel at anchor and shows lights.'],
  ['Комиссия утверждает карту глубин и расписание парома.', 'The commission approves the depth chart and the timetable of the ferry.'],
  ['На карте глубин показаны мели, буи, маяки и якорные стоянки.', 'The depth chart shows shoals, buoys, lighthouses and anchorages.'],
  ['Если буй снесло на мель, инспектор извещает лоцмана.', 'If a buoy has drifted onto a shoal, the inspector informs the pilot.'],
  ['Волнорез и дамба принадлежат союзу. Арендатор причала чинит волнорез за свой счёт.', 'The breakwater and the embankment belong to the union. The tenant of a berth repairs the breakwater at his own expense.'],
  ['Арендатор платит союзу за причал дважды в год.', 'The tenant pays the union for the berth twice a year.'],
  ['Высота дамбы не меньше высоты наводнения 1998 года.', 'The height of the embankment is not less than the height of the flood of 1998.'],
  ['После столкновения капитан остаётся на месте, пока не прибудет спасатель.', 'After a collision the master stays on the spot until a rescuer arrives.'],
  ['Спасатель получает от союза шлюпку, жилеты и огни.', 'A rescuer receives from the union a boat, jackets and lights.'],
  ['Потерпевший вправе требовать, чтобы владелец судна возместил вред от столкновения.', 'The injured party may demand that the owner of the vessel make good the harm from a collision.'],
  ['С ледостава до весны гавань закрыта, и паром не ходит.', 'From the freeze-up until spring the harbour is closed, and the ferry does not run.'],
  ['Рыбак ставит сети не ближе 100 метров от фарватера и от заповедника.', 'A fisherman sets nets not nearer than 100 metres to the fairway and to the sanctuary.'],
  ['Берег заповедника охраняет инспектор. На берег нельзя выносить груз.', 'The bank of the sanctuary is guarded by the inspector. No cargo may be brought to the bank.'],
  ['Обмелевший канал закрывают, пока его не углубят. Шлюз обмелевшего канала стоит открытым.', 'A silted canal is closed until it has been deepened. The lock of a silted canal stands open.'],
  ['Лоцман отвечает за судно на фарватере наравне с капитаном.', 'The pilot answers for the vessel on the fairway equally with the master.'],
  ['Собрание избирает комиссию и хранителя. Комиссия отчитывается перед собранием.', 'The assembly elects the commission and the depositary. The commission reports to the assembly.'],
  ['Участник, который не платит взнос, не голосует в собрании.', 'A member that does not pay the contribution does not vote in the assembly.'],
  ['Сбор и штраф поступают в бюджет союза. Взнос не заменяет сбора.', 'The due and the fine go into the budget of the union. The contribution does not take the place of the due.'],
  ['На якорной стоянке капитан не оставляет судно без экипажа.', 'At an anchorage the master does not leave the vessel without a crew.'],
  ['Судно, которое входит в гавань, платит сбор. Рыбак от сбора свободен.', 'A vessel that enters the harbour pays the due. A fisherman is free of the due.'],
  ['В тумане паром стоит у причала, пока маяк не станет виден.', 'In fog a ferry lies at its berth until the lighthouse becomes visible.'],
  ['Капитан обязан взять лоцмана, если осадка судна больше 3 метров.', 'The master must take a pilot if the draught of the vessel is more than 3 metres.'],
  ['Инспектор вправе наложить штраф на владельца судна.', 'The inspector may impose a fine on the owner of the vessel.'],
  ['Потерпевший подаёт жалобу в комиссию в течение 30 дней.', 'The injured party lodges a complaint with the commission within 30 days.'],
  ['Плотину и шлюз осматривают весной, до наводнения, и осенью.', 'The dam and the lock are examined in spring, before the flood, and in autumn.'],
  ['Хранитель рассылает протокол участникам не позднее чем через неделю.', 'The depositary sends the minutes to the members not later than a week after.'],
  ['Союз может быть распущен решением всех участников.', 'The union may be dissolved by a decision of all its members.'],
]

/** How a list is made. */
export interface ListOptions {
  /** Share of the definitions that each side lacks; default 0. */
  readonly missing?: number
  /** Whether items bear numbers in the order of their own language. */
  readonly isLabelled?: boolean
  /** Whether both sides keep the order of the Russian one. */
  readonly isMonotone?: boolean
  /** Default 1. */
  readonly seed?: number
}

/** Park & Miller 1988. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 0x7fffffff) / 0x7fffffff
}

function paragraph(id: string, text: string, rest: Partial<Paragraph> = {}): Paragraph {
  const clauses = [{id: `${id}c1`, span: {start: 0, end: text.length}}]
  return {id, kind: 'paragraph', text, clauses, mentions: [], citations: [], dates: [], marks: [], ...rest}
}

function makeEdition(
  language: string,
  items: readonly {readonly id: string; readonly text: string}[],
  isLabelled: boolean,
): Edition {
  const column = language === 'ru' ? 0 : 1
  const frame = (name: string, pairs: typeof before): readonly Paragraph[] =>
    pairs.map((pair, at) =>
      paragraph(`${name}${at}`, pair[column], {label: String(at + 1 + (name === 'a' ? 4 : 0))}),
    )
  const list = items.map(({id, text}, at) =>
    paragraph(id, text, {parent: 'b3', ...(isLabelled ? {kind: 'item', label: String(at + 1)} : {})}),
  )
  return {
    id: `x/${language}`,
    language,
    role: 'translation',
    witness: {source: 'own words', rights: 'CC0-1.0'},
    divisions: [
      {id: 'body', kind: 'body', paragraphs: [...frame('b', before), ...list, ...frame('a', after)]},
    ],
  }
}

/**
 * Makes both editions of a statute; paragraphs that are translations of each other have one id.
 *
 * @param options see {@link ListOptions}.
 */
export function makeStatute(options: ListOptions = {}): {readonly from: Edition; readonly to: Edition} {
  const random = makeRandom(options.seed ?? 1)
  const missing = options.missing ?? 0
  const sides = definitions.map(([ru, ruText, en, enText], at) => {
    const chance = random()
    const item = {id: `d${at}`, ru: `«${ru}» — ${ruText}`, en: `“${en}” means ${enText}`}
    return {...item, isInRu: chance >= missing, isInEn: chance < missing || chance >= 2 * missing}
  })
  const bySpelling = (language: 'ru' | 'en') => {
    const order = options.isMonotone === true ? 'ru' : language
    return sides
      .filter(({isInRu, isInEn}) => (language === 'ru' ? isInRu : isInEn))
      .toSorted((a, b) => a[order].localeCompare(b[order], order))
      .map((side) => ({id: side.id, text: side[language]}))
  }
  const isLabelled = options.isLabelled === true
  return {
    from: makeEdition('ru', bySpelling('ru'), isLabelled),
    to: makeEdition('en', bySpelling('en'), isLabelled),
  }
}

/**
 * Aligns a statute and scores the pairs of paragraphs.
 *
 * @param options see {@link ListOptions}.
 */
export function scoreStatute(options: ListOptions) {
  const {from, to} = makeStatute(options)
  const ids = [from, to].map(
    ({divisions}) => new Set(divisions.flatMap(({paragraphs}) => paragraphs.map(({id}) => id))),
  )
  const wanted = ids[0]?.intersection(ids[1] ?? new Set()).size ?? 0
  const pairs = alignEditions(from, to).alignment.paragraphs.filter(
    (bead) => bead.from.length > 0 && bead.to.length > 0,
  )
  const isRight = (bead: (typeof pairs)[number]): boolean =>
    bead.from.length === 1 && bead.from.join() === bead.to.join()
  const right = pairs.filter(isRight)
  return {
    precision: right.length / pairs.length,
    recall: right.length / wanted,
    wrongAndSure: pairs.filter((bead) => !isRight(bead) && linkLevel(bead.score) === 'sure').length,
  }
}
