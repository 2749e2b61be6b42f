import type { HeadingLevel } from '@/lib/document/block'
import { NumberWalk } from '@/lib/document/number'
import { readMarker } from '@/lib/outline/marker'
import type { PastedBlock, PastedRun } from './read-pasted'

export type PastedPiece = PastedRun | { readonly scheme: string; readonly start: number | null }

/** A block whose numbers are structure. */
export interface NumberedPaste {
  readonly level: HeadingLevel | null
  readonly pieces: readonly PastedPiece[]
}

const NUMERAL = '[一二三四五六七八九十]{1,3}'
const BEGINS = new RegExp(
  `^(?:${NUMERAL}、|（${NUMERAL}）|\\(${NUMERAL}\\)|\\d{1,2}[.．、](?!\\d)|（\\d{1,2}）|\\(\\d{1,2}\\)|第${NUMERAL}[，、]|${NUMERAL}[是要]|[①-⑳]|(?:首先|其次|再次)，)`,
)
const RUN_IN = new RegExp(`(?<=[。；：！？，])(?:第${NUMERAL}，|${NUMERAL}[是要]|[①-⑳]|(?:首先|其次|再次)，)`, 'g')

/** A typed number that may be a member of a series. Offsets are in the text of its block. */
interface Typed {
  readonly block: number
  readonly from: number
  readonly to: number
  readonly scheme: string
  readonly ordinal: number
  /** Supplied by the other program, not typed: it is a number for certain. */
  readonly sure: boolean
}

/**
 * Turns numbers into structure where a series is recognised: two members that follow each other, or numbers that the other
 * program supplied. What would then print another number gets its `start`, so that the paste reads as it did.
 */
export function numberPasted(blocks: readonly PastedBlock[]): readonly NumberedPaste[] {
  const levelled = blocks.map((block) => ({ ...block, level: block.level ?? levelByNumber(block, blocks.length) }))
  const typed = seriesOf(levelled.flatMap(typedIn))
  const perBlock: Typed[][] = levelled.map(() => [])
  for (const each of typed) perBlock[each.block]!.push(each)
  const starts = startsOf(levelled, perBlock)
  return levelled.map(({ level, marker, runs }, block) => {
    const numbers = perBlock[block]!
    const lost = marker !== null && !numbers.some(({ sure }) => sure) ? [{ text: marker, strong: false }] : []
    return { level, pieces: [...lost, ...cutPieces(runs, numbers, starts)] }
  })
}

/** A line that is only a heading, by its number: 一、 and （一） of official documents. A phrase alone is no heading. */
function levelByNumber({ runs, marker }: PastedBlock, blocks: number): HeadingLevel | null {
  const text = `${marker ?? ''}${textOf(runs)}`
  if (blocks < 2 || text.length > LONGEST_HEADING || /[。；，：！？…]$/.test(text)) return null
  if (new RegExp(`^${NUMERAL}、`).test(text)) return 1
  return new RegExp(`^[（(]${NUMERAL}[）)]`).test(text) ? 2 : null
}

const LONGEST_HEADING = 50

function typedIn({ marker, runs }: PastedBlock, block: number): readonly Typed[] {
  const text = textOf(runs)
  const supplied = marker === null ? null : readMarker(marker)
  const begins = supplied === null ? BEGINS.exec(text) : null
  const found: Typed[] = supplied === null ? [] : [{ block, from: 0, to: 0, ...supplied, sure: true }]
  for (const match of [...(begins ? [begins] : []), ...text.matchAll(RUN_IN)]) {
    const read = readMarker(match[0])
    const end = match.index + match[0].length
    // 一是一，二是二 is a saying.
    const isSaying = match[0].startsWith(text[end] ?? ' ')
    if (read !== null && !isSaying) found.push({ block, from: match.index, to: end, ...read, sure: false })
  }
  return found
}

/** Members of series: in the order of one scheme, each that has the one before or behind it. */
function seriesOf(typed: readonly Typed[]): readonly Typed[] {
  const schemes = new Set(typed.map(({ scheme }) => scheme))
  const kept = new Set<Typed>()
  for (const scheme of schemes) {
    const members = typed.filter((each) => each.scheme === scheme)
    members.forEach((member, at) => {
      const follows = members[at - 1]?.ordinal === member.ordinal - 1
      const leads = members[at + 1]?.ordinal === member.ordinal + 1
      if (member.sure || follows || leads) kept.add(member)
    })
  }
  return typed.filter((each) => kept.has(each))
}

/** Numbers that the count alone would not give. */
function startsOf(
  blocks: readonly { readonly level: HeadingLevel | null }[],
  perBlock: readonly (readonly Typed[])[],
): ReadonlyMap<Typed, number> {
  const starts = new Map<Typed, number>()
  const walk = new NumberWalk()
  blocks.forEach(({ level }, block) => {
    const numbers = perBlock[block]!
    walk.block(
      {
        level,
        section: null,
        ordinals: numbers.map(({ scheme, from }) => ({ scheme, start: null, begins: from === 0 })),
      },
      numbers.map((each) => (next) => {
        if (next !== each.ordinal) starts.set(each, each.ordinal)
        return each.ordinal
      }),
    )
  })
  return starts
}

function cutPieces(
  runs: readonly PastedRun[],
  numbers: readonly Typed[],
  starts: ReadonlyMap<Typed, number>,
): readonly PastedPiece[] {
  const pieces: PastedPiece[] = []
  let offset = 0
  let next = 0
  const put = (upTo: number) => {
    for (; next < numbers.length && numbers[next]!.from < upTo; next++)
      pieces.push({ scheme: numbers[next]!.scheme, start: starts.get(numbers[next]!) ?? null })
  }
  for (const { text, strong } of runs) {
    const end = offset + text.length
    let kept = ''
    const flush = () => {
      if (kept !== '') pieces.push({ text: kept, strong })
      kept = ''
    }
    for (let at = offset; at < end; at++) {
      if (numbers[next]?.from === at) {
        flush()
        put(at + 1)
      }
      if (!numbers.some(({ from, to }) => at >= from && at < to)) kept += text[at - offset]
    }
    flush()
    offset = end
  }
  put(Number.POSITIVE_INFINITY)
  return pieces
}

const textOf = (runs: readonly PastedRun[]): string => runs.map(({ text }) => text).join('')
