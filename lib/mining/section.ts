import { isContentRole } from '../role/role'
import type { Paragraph } from '../speech/speech'
import { contentKey } from './content-key'
import type { InducedSection } from './report'
import { contentParagraphs, type Voter } from './voter'

const SHORTEST = 80
const MOST = 400

/** Sections of single speeches, as examples (范例): each run of paragraphs of one role, with its source. */
export function findSections(voters: readonly Voter[]): readonly InducedSection[] {
  return voters
    .flatMap((voter) => runsOf(contentParagraphs(voter.piece)).map((run) => ({ voter, run })))
    .filter(({ run }) => run.at(-1)!.range.end - run[0]!.range.start >= SHORTEST)
    .slice(0, MOST)
    .map(({ voter, run }) => {
      const source = run.map(({ range }) => `${voter.textOf(range)}\n`).join('')
      return { key: contentKey(source), role: run[0]!.role, source, from: voter.evidence(run[0]!.range) }
    })
}

function runsOf(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const runs: Paragraph[][] = []
  for (const paragraph of paragraphs) {
    if (!isContentRole(paragraph.role)) continue
    const last = runs.at(-1)
    if (last?.at(-1)?.role === paragraph.role) last.push(paragraph)
    else runs.push([paragraph])
  }
  return runs
}
