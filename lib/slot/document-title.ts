import type { Recogniser, SlotCandidate } from './candidate'
import { patternFinder } from './pattern-finder'
import { onlyWith } from './place-in-line'

const NUMBER_OPENS = '〔［[（(【'
const findTitles = patternFinder(/《[^《》\n]{1,80}(?:《[^《》\n]{1,40}》[^《》\n]{0,40})?》/, '《')
const findNumbers = patternFinder(/[〔［[（(【](?:19|20)\d{2}[〕］\]）)】]第?\d{1,5}号/, NUMBER_OPENS)
/** What stands before the year of a document number: 国办发明电, 安委办发. */
const ISSUER = /[\u4e00-\u9fff]{2,12}$/
const NOT_ISSUER = /^.*(?:按照|根据|依据|印发|下发|落实|贯彻|文件|通知|的|和|及|与|对照|执行|《|》)/

/** Names in 《》 and document numbers of one line. */
export const findDocumentTitles: Recogniser = onlyWith(`《${NUMBER_OPENS}`, (line) => [
  ...titles(line),
  ...numbers(line),
])

function titles(line: string): readonly SlotCandidate[] {
  return findTitles(line).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: 'document',
    confidence: 0.9,
    because: ['《》'],
  }))
}

function numbers(line: string): readonly SlotCandidate[] {
  return findNumbers(line).map((match) => {
    const before = ISSUER.exec(line.slice(Math.max(0, match.index - 12), match.index))?.[0] ?? ''
    const issuer = before.replace(NOT_ISSUER, '')
    return {
      start: match.index - issuer.length,
      end: match.index + match[0].length,
      type: 'document',
      confidence: 0.95,
      because: [match[0]],
    }
  })
}
