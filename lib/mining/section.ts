import { type ContentRole, isContentRole } from '../role/role'
import type { Paragraph } from '../speech/speech'
import { printFrontMatter, printLine } from '../template/print'
import { contentKey } from './content-key'
import { genreOf } from './genre'
import type { InducedSection } from './report'
import { contentParagraphs, type Voter } from './voter'

/** In characters; a shorter run is a sentence, not a section. */
const SHORTEST = 80
const MOST = 400

/** Sections of single speeches, as examples (范例): each run of paragraphs of one role as a section file, with its source. */
export function findSections(voters: readonly Voter[]): readonly InducedSection[] {
  return voters
    .flatMap((voter) => runsOf(contentParagraphs(voter.piece)).map((run) => ({ voter, run })))
    .filter(({ run }) => run.reduce((sum, { range }) => sum + range.end - range.start, 0) >= SHORTEST)
    .slice(0, MOST)
    .map(({ voter, run }) => {
      const body = run.map(({ range }) => printLine('', [{ type: 'text', text: voter.textOf(range) }]))
      const source = `${printFrontMatter({ role: run[0]!.role })}${body.join('\n\n')}\n`
      return {
        key: contentKey(source),
        role: run[0]!.role,
        genre: genreOf(voter.piece),
        occasion: null,
        source,
        from: voter.evidence(run[0]!.range),
        characters: run.reduce((sum, { range }) => sum + range.end - range.start, 0),
        families: 1,
        fit: 0,
        rank: 1,
      }
    })
}

type ContentParagraph = Paragraph & { readonly role: ContentRole }

function runsOf(paragraphs: readonly Paragraph[]): readonly (readonly ContentParagraph[])[] {
  const runs: ContentParagraph[][] = []
  for (const paragraph of paragraphs) {
    const { role } = paragraph
    if (!isContentRole(role)) continue
    const content = { ...paragraph, role }
    const last = runs.at(-1)
    if (last?.at(-1)?.role === role) last.push(content)
    else runs.push([content])
  }
  return runs
}
