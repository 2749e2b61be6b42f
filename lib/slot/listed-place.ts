import { isHanCode, type Recogniser, type SlotCandidate } from './candidate'
import { CHINESE_NUMERALS, DIGITS, patternFinder } from './pattern-finder'
import { onlyWith } from './place-in-line'
import { propose } from './proposal'

/** What an enumeration of places closes with: 四个乡镇, 三大煤矿, 等地. */
const KINDS = '(?:乡镇|街道|社区|煤矿|园区|集中区|开发区|水库|片区|[乡镇村县市区河流])'
const NUMBER = `[${CHINESE_NUMERALS}${DIGITS}]{1,3}`
const FIRSTS = `等${CHINESE_NUMERALS}${DIGITS}`
const findCloses = patternFinder(
  new RegExp(`等?${NUMBER}(?:个|大|座|条|处)?[\u4e00-\u9fff]{0,5}?${KINDS}|等(?:地|${KINDS})`),
  FIRSTS,
)
const LONGEST_ITEM = 4
const MOST_ITEMS = 24
const ENUMERATES = '、'.charCodeAt(0)

/** Items of an enumeration that closes with a word for places, named without their suffix: 西滩、甜水、曲子三个乡镇. */
export const findListedPlaces: Recogniser = onlyWith(FIRSTS, (line) =>
  findCloses(line).flatMap(({ index }) => itemsBefore(line, index)),
)

function itemsBefore(line: string, close: number): readonly SlotCandidate[] {
  const found: SlotCandidate[] = []
  for (let end = close; end > 0 && found.length < MOST_ITEMS; ) {
    const start = itemStart(line, end)
    if (end - start < 2 || end - start > LONGEST_ITEM) break
    found.push(propose(start, end, 'place', '、'))
    if (line.charCodeAt(start - 1) !== ENUMERATES) break
    end = start - 1
  }
  return found.length < 2 ? [] : found
}

function itemStart(line: string, end: number): number {
  let start = end
  while (start > 0 && end - start <= LONGEST_ITEM && isHanCode(line.charCodeAt(start - 1))) start--
  return start
}
