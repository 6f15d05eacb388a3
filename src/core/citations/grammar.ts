/** How a language writes references: data for `find-citations.ts`. */
import type {LanguageTag, Locus} from '../model/corpus-document.ts'

/** Words that name a unit of a text, lower case, in every form they take before a number. */
export interface UnitWords {
  readonly unit: Locus['unit']
  readonly words: readonly string[]
  /** Forms after which several numbers may follow: `пункты 3 и 4`. */
  readonly plurals: readonly string[]
  /** Short forms, without the stop that must follow them. */
  readonly abbreviations: readonly string[]
  readonly pluralAbbreviations: readonly string[]
}

export interface CitationGrammar {
  readonly tag: LanguageTag
  readonly units: readonly UnitWords[]
  /** Between the last two numbers of a list. */
  readonly conjunctions: readonly string[]
  /** What may stand between an inner unit and the outer one it belongs to, whole. */
  readonly link: RegExp
  /** Found in a link: the outer unit is one of a text named before. */
  readonly ownerInLink: RegExp
  /** Follows a reference to a place in this text. */
  readonly thisText: RegExp
  /** Follows a reference to a place in another text. */
  readonly otherText: RegExp
  /** The same, after the number of an annex. */
  readonly otherTextOfAnnex: RegExp
}

const ru: CitationGrammar = {
  tag: 'ru',
  units: [
    {
      unit: 'paragraph',
      words: ['пункт', 'пункта', 'пункту', 'пунктом', 'пункте'],
      plurals: ['пункты', 'пунктов', 'пунктам', 'пунктами', 'пунктах'],
      abbreviations: ['п'],
      pluralAbbreviations: ['пп'],
    },
    {
      unit: 'paragraph',
      words: ['подпункт', 'подпункта', 'подпункту', 'подпунктом', 'подпункте'],
      plurals: ['подпункты', 'подпунктов', 'подпунктам', 'подпунктами', 'подпунктах'],
      abbreviations: ['подп'],
      pluralAbbreviations: [],
    },
    {
      unit: 'article',
      words: ['статья', 'статье', 'статью', 'статьей', 'статьёй'],
      plurals: ['статьи', 'статей', 'статьям', 'статьями', 'статьях'],
      abbreviations: ['ст'],
      pluralAbbreviations: ['стст'],
    },
    {
      unit: 'annex',
      words: ['приложение', 'приложению', 'приложением', 'приложении'],
      plurals: ['приложения', 'приложений', 'приложениям', 'приложениями', 'приложениях'],
      abbreviations: ['прил'],
      pluralAbbreviations: [],
    },
    {
      unit: 'section',
      words: ['раздел', 'раздела', 'разделу', 'разделом', 'разделе'],
      plurals: ['разделы', 'разделов', 'разделам', 'разделами', 'разделах'],
      abbreviations: ['разд'],
      pluralAbbreviations: [],
    },
  ],
  conjunctions: ['и', 'или'],
  link: /^\)?,?\s+(?:(?:его|е[её]|их|настоящ\p{Ll}{2,3}|данн\p{Ll}{2,3}|указанн\p{Ll}{2,3})\s+)?(?:к\s+)?$/u,
  ownerInLink: /\s(?:его|е[её]|их)\s/u,
  thisText: /^\s+(?:к\s+)?настоящ\p{Ll}{2,3}(?!\p{L})/u,
  otherText:
    /^\s+(?:\p{Lu}\p{Ll}+\s+|(?:указанн|упомянут|данн|эт)\p{Ll}{1,3}\s+|того\s+же\s+)?(?:[Уу]став|[Сс]оглашени|[Дд]оговор|[Кк]онвенци|[Пп]ротокол|[Рр]езолюци|[Дд]еклараци|[Хх]арти|[Пп]акт|[Кк]одекс|[Кк]онституци|[Зз]акон|[Рр]егламент|[Пп]оложени|[Рр]ешени|[Пп]лан|[Пп]рограмм|[Сс]тратеги|[Мм]еморандум|[Дд]окумент)\p{Ll}{0,4}(?!\p{L})/u,
  otherTextOfAnnex: /^\s+ко?\s+\p{L}/u,
}

const en: CitationGrammar = {
  tag: 'en',
  units: [
    {
      unit: 'paragraph',
      words: ['paragraph', 'clause', 'item', 'point'],
      plurals: ['paragraphs', 'clauses', 'items', 'points'],
      abbreviations: ['para', 'cl'],
      pluralAbbreviations: ['paras'],
    },
    {
      unit: 'paragraph',
      words: ['subparagraph', 'sub-paragraph', 'subclause'],
      plurals: ['subparagraphs', 'sub-paragraphs', 'subclauses'],
      abbreviations: [],
      pluralAbbreviations: [],
    },
    {
      unit: 'article',
      words: ['article'],
      plurals: ['articles'],
      abbreviations: ['art'],
      pluralAbbreviations: ['arts'],
    },
    {
      unit: 'annex',
      words: ['annex', 'appendix', 'schedule'],
      plurals: ['annexes', 'appendices', 'schedules'],
      abbreviations: ['app'],
      pluralAbbreviations: [],
    },
    {
      unit: 'section',
      words: ['section'],
      plurals: ['sections'],
      abbreviations: ['sec'],
      pluralAbbreviations: ['secs'],
    },
  ],
  conjunctions: ['and', 'or', 'to'],
  link: /^\)?,?\s+(?:of|to|in)\s+(?:(?:the|this|its|their|said|that)\s+)?$/u,
  ownerInLink: /\s(?:its|their|that|said)\s/u,
  thisText: /^\s+(?:of|to|in)\s+(?:this|the\s+present)(?!\p{L})|^\s+(?:above|below|hereof|hereto)(?!\p{L})/u,
  otherText: /^\s+of\s+(?:(?:the|that|its|said|a|an)\s+)?\p{L}/u,
  otherTextOfAnnex: /^\s+(?:of|to)\s+(?:(?:the|that|its|said|a|an)\s+)?\p{L}/u,
}

/** Every language whose references are read: a new one is an entry here. */
export const citationGrammars: readonly CitationGrammar[] = [ru, en]
