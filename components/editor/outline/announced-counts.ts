import type { Node } from '@tiptap/pm/model'
import { isDigit, numeralIn } from '@/lib/draft/announced-numeral'
import { findAnnouncements } from '@/lib/outline/announcement'
import type { ParagraphText, Point } from '@/lib/speech/speech'
import { flagsOf, isShown } from '../view/shown'
import type { SuppliedNumbers } from '../view/supply-numbers'
import { blocksOf, type PlacedBlock, type SuppliedTexts } from './outline'

/** A count that stands as words in the text, 讲三点意见, with the series it speaks of. */
export interface AnnouncedCount {
  /** The words with what follows to the next mark, and their numeral in the document. */
  readonly words: string
  readonly from: number
  readonly to: number
  readonly digit: boolean
  /** What is said, and how many points there are. */
  readonly count: number
  readonly size: number
  /** Positions of the numbers of the series. */
  readonly members: readonly number[]
  /** Blocks from the words to the first of them. */
  readonly distance: number
  readonly locked: boolean
}

/** The counts that words announce. One that is a count of structure follows by itself and is not among them. */
export function announcedCounts(doc: Node, numbers: SuppliedNumbers, texts: SuppliedTexts): readonly AnnouncedCount[] {
  const speech = print(doc, numbers, texts)
  const members = new Map<number, number[]>()
  for (const { series, pos } of numbers.ordinals) members.set(series, [...(members.get(series) ?? []), pos])
  return findAnnouncements(speech.text, speech.paragraphs, speech.points).flatMap((announcement) => {
    const numeral = announcement.series === null ? null : numeralIn(speech.text, announcement)
    const run = speech.runs.findLast(({ start }) => numeral !== null && start <= numeral.start)
    // What is a value or a number is no word.
    if (numeral === null || run === undefined || numeral.end > run.end) return []
    const own = members.get(announcement.series!)!
    const from = run.pos + numeral.start - run.start
    return [
      {
        words:
          speech.text.slice(announcement.range.start, announcement.range.end) +
          restOf(speech.text, announcement.range.end),
        from,
        to: from + numeral.end - numeral.start,
        digit: isDigit(speech.text[numeral.start]!),
        count: announcement.count,
        size: own.length,
        members: own,
        distance: speech.blocks.findLastIndex(({ pos }) => pos < own[0]!) - run.block,
        locked: speech.blocks[run.block]!.section.attrs.locked,
      },
    ]
  })
}

/** What is counted, to its mark: 四个 is said as 四个方面的工作. */
const restOf = (text: string, end: number): string => /^[^。；：，、！？\s]{0,8}/.exec(text.slice(end, end + 8))![0]

/** Blocks between an announcement and its series beyond which it may speak of something else. */
const NEAR = 3

/** Announced counts that are not what the text then has. */
export const wrongCounts = (counts: readonly AnnouncedCount[]): readonly AnnouncedCount[] =>
  counts.filter(({ count, size, distance }) => count !== size && distance <= NEAR)

/** The speech as lib/outline reads texts, with the way back to the document. */
interface PrintedSpeech {
  readonly text: string
  readonly paragraphs: readonly ParagraphText[]
  readonly points: readonly Point[]
  readonly blocks: readonly PlacedBlock[]
  /** Its words, without what is supplied: where they begin and end, their position in the document, their block. */
  readonly runs: readonly {
    readonly start: number
    readonly end: number
    readonly pos: number
    readonly block: number
  }[]
}

function print(doc: Node, { ordinals }: SuppliedNumbers, texts: SuppliedTexts): PrintedSpeech {
  const blocks = blocksOf(doc).filter(({ shown }) => shown)
  const flags = flagsOf(doc)
  const numbered = new Map(ordinals.map((ordinal) => [ordinal.pos, ordinal]))
  const points: Point[] = []
  const paragraphs: ParagraphText[] = []
  const runs: { start: number; end: number; pos: number; block: number }[] = []
  let text = ''
  blocks.forEach(({ node, pos }, block) => {
    const start = text.length
    node.forEach((child, offset) => {
      if (!isShown(child, flags)) return
      const [at, place] = [text.length, pos + 1 + offset]
      text += child.isText ? child.text : (texts.get(place) ?? '')
      const ordinal = numbered.get(place)
      if (ordinal !== undefined) points.push(pointOf(ordinal, { start: at, end: text.length }))
      if (child.isText) runs.push({ start: at, end: text.length, pos: place, block })
    })
    paragraphs.push({ range: { start, end: text.length }, form: mayAnnounce(node) ? null : 'noise' })
    text += '\n'
  })
  return { text, paragraphs, points, blocks, runs }
}

const pointOf = ({ scheme, series, begins }: SuppliedNumbers['ordinals'][number], marker: Point['marker']): Point => ({
  marker,
  scheme,
  series,
  inline: !begins,
  ordinal: 1,
  level: 1,
  heading: marker,
  parent: null,
  lostBefore: false,
  confidence: 1,
})

const MAY_ANNOUNCE = /[一二三四五六七八九十两0-9](?:个|项|件|大|点|条|方面|种|类|步|句)/
const known = new WeakMap<Node, boolean>()

/** Whether a block has words that could announce a count; most have none, and are not read again as long as they stand. */
function mayAnnounce(block: Node): boolean {
  const before = known.get(block)
  if (before !== undefined) return before
  const may = !block.attrs.cue && MAY_ANNOUNCE.test(block.textContent)
  known.set(block, may)
  return may
}
