import type { BlockBox } from './page-breaks'

/** A block as it stands on the screen, and how it counts on paper. */
export interface ShownBlock {
  /** Of the screen, from the top of the paper. */
  readonly top: number
  readonly height: number
  readonly lines: number
  readonly keepsNext: boolean
  /** Title, subtitle, date, speaker: an empty line comes under them. */
  readonly isFront: boolean
  /** Nothing in it: such a block shows where one may write, and is not printed. */
  readonly isEmpty: boolean
}

/** Blocks under each other as they print, and where each stands on the screen. */
export interface PrintedStack {
  readonly boxes: readonly BlockBox[]
  /** The place on the screen of a place in the stack. */
  readonly shownAt: (top: number) => number
}

/** What is printed of the blocks, from the top of the text area down; an empty line of `pitch` under the front block. */
export function printedStack(blocks: readonly ShownBlock[], start: number, pitch: number): PrintedStack {
  const boxes: BlockBox[] = []
  const moves: number[] = []
  let top = start
  let before: ShownBlock | null = null
  for (const block of blocks) {
    if (block.isEmpty) continue
    if (before?.isFront && !block.isFront) top += pitch
    boxes.push({ top, height: block.height, lines: block.lines, keepsNext: block.keepsNext })
    moves.push(block.top - top)
    top += block.height
    before = block
  }
  const shownAt = (place: number): number => {
    const after = boxes.findIndex((box) => box.top > place)
    return place + (moves.at(after === -1 ? -1 : Math.max(0, after - 1)) ?? 0)
  }
  return { boxes, shownAt }
}
