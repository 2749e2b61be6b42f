const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Chinese in one go, figures and Latin words whole, every other character alone. The segmenter is slow on long texts. */
const RUNS = /\p{Script=Han}{1,60}|[\p{Script=Latin}\d]+(?:\.\d+)?|./gsu
const SHORTEST_TO_CUT = 2
const HAN = /^\p{Script=Han}/u

/**
 * Cuts texts into their words, marks and blanks in order; together they are the text. Runs that stand in several texts,
 * as most do in two versions of one, are cut once.
 */
export function wordCutter(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  const cutRun = (run: string): string | readonly string[] => {
    if (run.length <= SHORTEST_TO_CUT || !HAN.test(run)) return run
    const words = known.get(run) ?? Array.from(segmenter.segment(run), ({ segment }) => segment)
    known.set(run, words)
    return words
  }
  return (text) => (text.match(RUNS) ?? []).flatMap(cutRun)
}
