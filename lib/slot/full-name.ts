import { isHan, isHanCode, type Recogniser, type SlotCandidate } from './candidate'
import { characterSet } from './character-set'
import { patternFinder } from './pattern-finder'
import { FAMILY_CHARACTERS, FAMILY_NAMES, GIVEN_CHARACTERS, GIVEN_NAME, NO_GIVEN_NAME } from './person-name'
import { placeFinderOf } from './place-in-line'

const WEAK = 0.4
/** Looked up once: the hot path reads no name of another file. */
const FAMILY = FAMILY_NAMES
const findFamilies = placeFinderOf(FAMILY_CHARACTERS)
const GIVEN = GIVEN_NAME
const NO_GIVEN = NO_GIVEN_NAME
/** Characters that begin what may follow a name: a title, an office, an act, the next name, the end. */
const AFTER = characterSet(
  '、，。；：）)（( \n同老教书主省市县区镇部局厅院校董总先女等和与在作获荣为说讲的三四五两二六七八九十',
)
const EDGE = characterSet('、，。；：（(“” \u3000—-中由是向有对和与及长员任师记授表人士席生班')
const TRANSLITERATED = /[\u4e00-\u9fff]{2,5}(?:[·•][\u4e00-\u9fff]{1,6}){1,2}/g
/** Its thought and its era are formulae; its bearer is a person. */
const LEADER = /习近平(?!新时代|[^，。、；]{0,6}思想)/g
const findDots = placeFinderOf('·•')
const LONE = /^[\u4e00-\u9fff](?:[\u4e00-\u9fff]{1,2}|[ \u3000]{1,3}[\u4e00-\u9fff])$/

/** Of names; four only of those with a family name of two. */
const LENGTHS = [3, 2, 4]

/** Two and three characters that may be a person's name, behind an edge or before what follows names. */
export const findFullNames: Recogniser = (line) => {
  const found: SlotCandidate[] = []
  if (LONE.test(line) && FAMILY.has(line.charCodeAt(0))) return [name(0, line.length, 0.5)]
  const families = findFamilies(line)
  for (let index = 0; index < families.count; index++) {
    const at = families.at(index)
    if (at === line.length - 1) break
    const edge = at === 0 || EDGE.has(line.charCodeAt(at - 1))
    for (const length of LENGTHS) {
      const end = at + length
      if (end > line.length || (length === 4 && !isDouble(line, at))) continue
      if (!isGiven(line, at + 1, end)) continue
      const known = isKnown(line, at + 1, end)
      const ends = end === line.length || AFTER.has(line.charCodeAt(end))
      if ((edge && (ends || known)) || (known && ends) || isTitled(line, end)) found.push(name(at, end, WEAK))
    }
    if (isOffice(line, at + 1)) found.push(name(at, at + 1, OFFICE_BEHIND))
    if (line[at + 1] === ' ' || line[at + 1] === '\u3000') spaced(line, at, found)
  }
  for (const { index } of findGivenWithOffice(line)) found.push(name(index, index + 2, OFFICE_BEHIND))
  if (line.includes('习近平'))
    for (const match of line.matchAll(LEADER)) found.push(name(match.index, match.index + match[0].length, 0.8))
  if (findDots(line).count > 0)
    for (const match of line.matchAll(TRANSLITERATED)) found.push(name(match.index, match.index + match[0].length, 0.6))
  return found
}

const TITLE = /(?:总?书记|同志|老师|同学|先生|女士|教授|院士|校长|主席|总理|[省市县区镇乡]长|局长|主任)/y

const TITLE_FIRSTS = characterSet('总书同老先女教院校主省市县区镇乡局')

function isTitled(line: string, at: number): boolean {
  if (!TITLE_FIRSTS.has(line.charCodeAt(at))) return false
  TITLE.lastIndex = at
  return TITLE.test(line)
}

function isKnown(line: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!GIVEN.has(line.charCodeAt(at))) return false
  return true
}

/** 待会张书记, 德宝局长: a family name or a given name alone stands only before an office. */
const OFFICE_WORDS = '(?:副?书记|副?[省市县区镇乡州局部厅]长|副?主任|副?主席|政委)'
const OFFICE = new RegExp(OFFICE_WORDS, 'y')
const OFFICE_FIRSTS = characterSet('副书省市县区镇乡州局部厅主政')
const OFFICE_BEHIND = 0.3
const findGivenWithOffice = patternFinder(
  new RegExp(`(?<=^|[，。；：、“由请和与及会才])[${GIVEN_CHARACTERS}]{2}(?=${OFFICE_WORDS})`),
  GIVEN_CHARACTERS,
)

function isOffice(line: string, at: number): boolean {
  if (!OFFICE_FIRSTS.has(line.charCodeAt(at))) return false
  OFFICE.lastIndex = at
  return OFFICE.test(line)
}

const DOUBLE_FIRSTS = characterSet('欧上诸司皇尉')

const isDouble = (line: string, at: number) =>
  DOUBLE_FIRSTS.has(line.charCodeAt(at)) && /^(?:欧阳|上官|诸葛|司马|司徒|皇甫|尉迟)/.test(line.slice(at, at + 2))

function isGiven(line: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (!isHanCode(line.charCodeAt(at)) || NO_GIVEN.has(line.charCodeAt(at))) return false
  return true
}

/** 校长 蒋　明: a name of two characters is spread to the width of three. */
function spaced(line: string, at: number, found: SlotCandidate[]): void {
  const gap = /^[ \u3000]{1,2}/.exec(line.slice(at + 1, at + 3))?.[0].length ?? 0
  const end = at + gap + 2
  if (gap === 0 || !isHan(line[end - 1]) || isHan(line[end]) || !/[\s\u3000长记任席理]/.test(line[at - 1] ?? ' '))
    return
  found.push(name(at, end, 0.5))
}

const name = (start: number, end: number, confidence: number): SlotCandidate => ({
  start,
  end,
  type: 'person',
  confidence,
  because: ['name'],
})
