import { type ContentRole, isContentRole } from '../role/role'
import type { Paragraph } from '../speech/speech'
import { printFrontMatter, printLine } from '../template/print'
import { contentKey } from './content-key'
import type { Speeches } from './group'
import { commonNames, maskedClauses } from './masked-clause'
import type { InducedSection } from './report'
import { compareText, contentParagraphs, type Voter } from './voter'

/** In characters; a shorter run is a sentence, not a section. */
const SHORTEST = 80
const MOST_OF_A_ROLE = 60
/** Edges of a clause that make it like another: so many characters at each end, of clauses that are longer. */
const ANCHOR = 2
const SHORTEST_CLAUSE = 6
const LONGEST_CLAUSE = 26

/**
 * Sections of single speeches, as examples (范例): each run of paragraphs of one role as a section file, with its source. In each role the
 * ones that most families have alike come first: with clauses that begin and end as theirs do.
 */
export function findSections(voters: readonly Voter[]): readonly InducedSection[] {
  const common = commonNames(voters)
  const runs = voters.flatMap((voter) => runsOf(contentParagraphs(voter.piece)).map((run) => toRun(voter, run, common)))
  const sharers = new Map<string, Set<string>>()
  for (const { role, voter, anchors } of runs)
    for (const [anchor] of anchors) {
      const key = `${role} ${anchor}`
      sharers.set(key, (sharers.get(key) ?? new Set()).add(voter.family))
    }
  const weighed = runs
    .filter(({ characters }) => characters >= SHORTEST)
    .map((run) => weigh(run, (anchor) => sharers.get(`${run.role} ${anchor}`)!))
  return ranked(weighed).map(toSection)
}

interface Run {
  readonly voter: Voter
  readonly role: ContentRole
  readonly paragraphs: readonly Paragraph[]
  readonly characters: number
  /** Edges of its clauses, and how many characters the clauses with these edges have. */
  readonly anchors: ReadonlyMap<string, number>
}

function toRun(voter: Voter, paragraphs: readonly ContentParagraph[], common: ReadonlySet<string>): Run {
  const anchors = new Map<string, number>()
  for (const { text } of maskedClauses({ voter, paragraphs }, common)) {
    if (text.length < SHORTEST_CLAUSE || text.length > LONGEST_CLAUSE) continue
    const anchor = text.slice(0, ANCHOR) + text.slice(-ANCHOR)
    anchors.set(anchor, (anchors.get(anchor) ?? 0) + text.length)
  }
  const characters = paragraphs.reduce((sum, { range }) => sum + range.end - range.start, 0)
  return { voter, role: paragraphs[0]!.role, paragraphs, characters, anchors }
}

/** A run with what others have like it. */
interface Weighed extends Run {
  readonly families: number
  readonly fit: number
  readonly text: string
}

function weigh(run: Run, sharersOf: (anchor: string) => ReadonlySet<string>): Weighed {
  const { voter, paragraphs, characters, anchors } = run
  const shared = [...anchors].filter(([anchor]) => sharersOf(anchor).size > 1)
  const families = new Set([voter.family, ...shared.flatMap(([anchor]) => [...sharersOf(anchor)])])
  return {
    ...run,
    families: families.size,
    fit: Math.round((100 * shared.reduce((sum, [, length]) => sum + length, 0)) / characters) / 100,
    text: paragraphs.map(({ range }) => voter.textOf(range)).join('\n'),
  }
}

/** By families, then fit; ties by content; one that two speeches have word for word once. Ranks are given in each role. */
function ranked(runs: readonly Weighed[]): readonly (Weighed & { readonly rank: number })[] {
  const ranks = new Map<ContentRole, number>()
  const seen = new Set<string>()
  return [...runs]
    .sort(
      (a, b) => compareText(a.role, b.role) || b.families - a.families || b.fit - a.fit || compareText(a.text, b.text),
    )
    .filter(({ role, text }) => {
      const name = `${role} ${text}`
      const isNew = !seen.has(name)
      seen.add(name)
      return isNew
    })
    .map((run) => {
      const rank = (ranks.get(run.role) ?? 0) + 1
      ranks.set(run.role, rank)
      return { ...run, rank }
    })
    .filter(({ rank }) => rank <= MOST_OF_A_ROLE)
}

function toSection({ voter, role, paragraphs, characters, families, fit, rank }: Weighed & { readonly rank: number }) {
  const body = paragraphs.map(({ range }) => printLine('', [{ type: 'text', text: voter.textOf(range) }]))
  const source = `${printFrontMatter({ role })}${body.join('\n\n')}\n`
  return {
    ...{ key: contentKey(source), role, genre: voter.genre, occasion: voter.occasion, source },
    from: voter.evidence(paragraphs[0]!.range),
    ...{ characters, families, fit, rank },
  }
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

/** Of a section offered for any occasion, no more than this share of its clauses may speak of one. */
const MOST_FOREIGN = 0.2

/**
 * The sections that a template of these speeches may offer: their own alone, so that nobody is offered words about another thing; for any
 * occasion only those that hardly speak of one.
 */
export function ownSections(
  { voters, kind, occasion }: Speeches,
  sections: readonly InducedSection[],
  isForeign: (text: string) => boolean,
): readonly InducedSection[] {
  const pieces = new Set(voters.map(({ piece }) => piece.id))
  const own = sections.filter(({ from }) => pieces.has(from.piece))
  return kind !== null || occasion !== null
    ? own
    : own.filter(({ source }) => foreignShare(source, isForeign) <= MOST_FOREIGN)
}

function foreignShare(text: string, isForeign: (text: string) => boolean): number {
  const clauses = text.split(/[，。；：！？\n]/u).filter((clause) => clause.length > 1)
  return clauses.filter(isForeign).length / Math.max(1, clauses.length)
}
