/** Kind of notation; kinds of one family may stand in one series (首先 其次 第三，). */
export type Notation =
  | 'chinese'
  | 'chinese-bracket'
  | 'digit'
  | 'digit-bracket'
  | 'circled'
  | 'part'
  | 'ordinal'
  | 'sequence'
  | 'labelled'
  | 'spoken'
  | 'verb'

/** How firmly a place looks like a marker before anything is learnt, from a heading's 一、 to words that need company, such as 首先 or 一靠. */
export type Strength = 'strong' | 'firm' | 'run-in' | 'weak'

/** What stands before a marker: the beginning of its paragraph, a mark of punctuation, or words. */
export type Place = 'begins' | 'stop' | 'semicolon' | 'colon' | 'comma' | 'words'

/** Why a place that has the form of a marker may be something else. */
export type Doubt =
  /** 一、二级响应; 第一、第二产业: one numeral of several. */
  | 'numerals'
  /** 一是一，二是二; 一要一，. */
  | 'tautology'
  /** 3.15, 1.5亿元. */
  | 'decimal'
  /** 首先，我代表…; 首先，请…. */
  | 'courtesy'
  /** Not as a marker is written by rule: 1 加强领导, 一，加强领导, 第一样，. */
  | 'bare'
  /** 第二天，第三次，: days, times and ranks are counted in prose. */
  | 'occasion'
  /** Inside quotation marks: a saying, or somebody else's list. */
  | 'quoted'
  /** 会议议程：1.传达精神. */
  | 'agenda'
  /** A line of an agenda or a timetable, or the next item: 二、请李某某同志讲话. */
  | 'chair'

interface NotationTrait {
  /** Outer notations have lower ranks: 一、 （一） 1. （1） ① by GB/T 9704, spoken ones beside them. */
  readonly rank: number
  /** Notations of one family mix within a series. */
  readonly family: 'written' | 'ordinal' | 'spoken' | 'labelled'
}

export const TRAITS: Readonly<Record<Notation, NotationTrait>> = {
  part: { rank: -1, family: 'labelled' },
  chinese: { rank: 0, family: 'written' },
  'chinese-bracket': { rank: 1, family: 'written' },
  ordinal: { rank: 1, family: 'ordinal' },
  sequence: { rank: 1.6, family: 'ordinal' },
  digit: { rank: 2, family: 'written' },
  labelled: { rank: 2.5, family: 'labelled' },
  'digit-bracket': { rank: 3, family: 'written' },
  spoken: { rank: 3, family: 'spoken' },
  verb: { rank: 3, family: 'spoken' },
  circled: { rank: 4, family: 'written' },
}

/** Class of the first character of a marker, by which `NOTATIONS` are chosen. */
export type Starter = 'numeral' | 'digit' | 'bracket' | 'circled' | 'nth' | 'sequence' | 'mine'

export interface NotationRow {
  readonly notation: Notation
  /** Sticky and bounded, so that a hostile line costs linear time. The first group that is set is the numeral. */
  readonly pattern: RegExp
  /** Strength at the beginning of a paragraph, after 。；：！？, after ，、, and after words; null: no marker there. */
  readonly begins: Strength
  readonly runIn: Strength | null
  readonly comma: Strength | null
  readonly words: Strength | null
  readonly bare: boolean
}

export const NUMBER = '([二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])'
const COUNTED = '(?:个?(?:方面|问题|层面|特点|关键词|要求|任务|环节|阶段|部分)|个|点|条|步|件事|种|大)'
const VERBS = '[则来靠抓看查严强促保讲建防管推为在以有]'

/**
 * Notations of speeches by the class of their first character, most telling first.
 * 会议进行第一项 and 第一项议程 are agenda, 第一要务 and 第一时间 are words.
 */
export const NOTATIONS: Readonly<Record<Starter, readonly NotationRow[]>> = {
  numeral: [
    row('chinese', `${NUMBER} ?[、．.]`, 'strong', 'weak', 'weak'),
    row('chinese-bracket', `${NUMBER}[）)]、?`, 'firm', null, null),
    row('spoken', `${NUMBER}(?:是|要)`, 'firm', 'run-in', 'weak', 'weak'),
    row('verb', `${NUMBER}${VERBS}`, 'weak', 'weak', 'weak'),
    row('chinese', `${NUMBER}[，,：:]`, 'run-in', null, null, null, true),
    row('chinese', `${NUMBER}(?=[ \\u3000])`, 'run-in', null, null, null, true),
  ],
  digit: [
    row('digit', '([0-9０-９]{1,2}) ?[.．、]', 'strong', 'weak', 'weak'),
    row('digit-bracket', '([0-9０-９]{1,2})[）)]、?', 'strong', 'run-in', null),
    row('digit', '([0-9０-９]{1,2})[，,：:](?![0-9０-９])', 'weak', null, null, null, true),
    row('digit', '([0-9０-９]{1,2})(?=[ \\u3000][\\u4e00-\\u9fff])', 'run-in', null, null, null, true),
  ],
  bracket: [
    row('chinese-bracket', `[（(〔【]${NUMBER}[）)〕】]、?`, 'strong', 'run-in', 'weak'),
    row('digit-bracket', '[（(〔【]([0-9０-９]{1,2})[）)〕】]、?', 'strong', 'run-in', 'weak'),
  ],
  circled: [
    row('circled', '([①-⑳⑴-⒇㈠-㈩])[、．.]?', 'strong', 'strong', 'strong', 'strong'),
    row('circled', '([Ⅰ-Ⅻ])[、．.]', 'strong', 'run-in', null),
    row('circled', '([Ⅰ-Ⅻ])(?=[ \\u3000])', 'firm', null, null, null, true),
  ],
  nth: [
    row('part', `第${NUMBER}(?:部分|[章节编篇])(?=[ \\u3000])`, 'strong', null, null),
    row('ordinal', `第${NUMBER}(?:[，,、：:．.]|是(?!否)|${COUNTED}[，,、：:是])`, 'firm', 'run-in', 'weak'),
    row('ordinal', `第${NUMBER}[\\u4e00-\\u9fff]{1,2}[，,：:]`, 'run-in', 'run-in', 'weak', null, true),
    row(
      'ordinal',
      `第${NUMBER}(?:点|个?方面|步)?(?:就是|就要|要(?![务素义领因])|(?=[ \\u3000]))`,
      'weak',
      'weak',
      null,
      null,
      true,
    ),
  ],
  sequence: [
    row('sequence', '(首先|其次|再次|再者)(?:[，,、：:是]|要)?', 'weak', 'weak', 'weak'),
    row('labelled', `其${NUMBER}(?:[，,、：:是])?`, 'weak', 'weak', 'weak'),
  ],
  mine: [row('labelled', `我的第${NUMBER}[\\u4e00-\\u9fff]{1,5}[：:，]`, 'firm', 'weak', null)],
}

/** 任务一：; found from its colon backwards. */
export const LABELLED = row('labelled', `[\\u4e00-\\u9fff]{2,4}?${NUMBER}[：:]`, 'weak', 'weak', 'weak')

function row(
  notation: Notation,
  pattern: string,
  begins: Strength,
  runIn: Strength | null,
  comma: Strength | null,
  words: Strength | null = null,
  bare = false,
): NotationRow {
  return { notation, pattern: new RegExp(pattern, 'y'), begins, runIn, comma, words, bare }
}

export function strengthAt(row: NotationRow, place: Place): Strength | null {
  if (place === 'begins') return row.begins
  if (place === 'comma') return row.comma
  return place === 'words' ? row.words : row.runIn
}
