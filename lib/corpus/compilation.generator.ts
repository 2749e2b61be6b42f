import { shuffled } from '../learn/random'

/** A speech whose front block is known, as material for made-up compilations. Lines are clean and not empty. */
export interface Talk {
  readonly id: string
  /** The file it is from, and the collection of files. */
  readonly source: string
  readonly collection: string
  /** Title, date, speaker. */
  readonly front: readonly string[]
  readonly salutation: readonly string[]
  readonly body: readonly string[]
}

/** What stays of each text's front block: all, no title, neither title nor address. */
export const FRONTS = ['titled', 'untitled', 'bare'] as const
export type Front = (typeof FRONTS)[number]

/** Texts one behind the other with nothing between them, and the lines on which the second and later ones begin. */
export interface Compilation {
  readonly text: string
  readonly lines: number
  readonly starts: readonly number[]
  readonly talks: readonly Talk[]
}

export function glue(talks: readonly Talk[], front: Front): Compilation {
  const lines: string[] = []
  const starts: number[] = []
  for (const talk of talks) {
    if (lines.length > 0) starts.push(lines.length)
    lines.push(...(front === 'titled' ? talk.front : []), ...(front === 'bare' ? [] : talk.salutation), ...talk.body)
  }
  return { text: lines.join('\n'), lines: lines.length, starts, talks }
}

/** Random orders of all talks, each cut into groups of random size; a remainder of one joins the group before. */
export function glueOrders(
  talks: readonly Talk[],
  {
    orders,
    sizes,
    front,
  }: { readonly orders: number; readonly sizes: readonly [number, number]; readonly front: Front },
  random: () => number,
): readonly Compilation[] {
  return Array.from({ length: orders }, () => groups(shuffled(talks, random), sizes, random)).flatMap((order) =>
    order.map((group) => glue(group, front)),
  )
}

function groups(
  talks: readonly Talk[],
  [least, most]: readonly [number, number],
  random: () => number,
): readonly (readonly Talk[])[] {
  const cut: Talk[][] = []
  for (let at = 0; at < talks.length; ) {
    const size = least + Math.floor(random() * (most - least + 1))
    if (talks.length - at === 1 && cut.length > 0) cut[cut.length - 1]!.push(talks[at]!)
    else cut.push(talks.slice(at, at + size))
    at += size
  }
  return cut
}
