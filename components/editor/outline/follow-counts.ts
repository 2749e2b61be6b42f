import { Extension } from '@tiptap/core'
import { closeHistory, isHistoryTransaction } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { AttrStep, Mapping, ReplaceAroundStep } from '@tiptap/pm/transform'
import { printCount } from '@/lib/document/number'
import { DOCUMENT_REPLACED } from '../rules/draft-rules'
import { flagsOf } from '../view/shown'
import { suppliedNumbers, suppliedTexts } from '../view/supplied-texts'
import type { SuppliedNumbers } from '../view/supply-numbers'
import { type AnnouncedCount, announcedCounts } from './announced-counts'
import { blocksOf } from './outline'

const countsOf = (state: EditorState): readonly AnnouncedCount[] =>
  announcedCounts(state.doc, suppliedNumbers(state), suppliedTexts(state))

/**
 * Lets the counts that words announce follow their series, 讲三点意见 becoming 讲四点意见: those that were right before a
 * change of the series, in the same step of undo. What was wrong before is somebody's to say. Nothing is read where no
 * number came, went or moved.
 */
export function followCountsPlugin(isComposing: () => boolean): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (isComposing() || transactions.some(isWhole) || !transactions.some(touchesNumbers)) return null
      const right = countsOf(before).filter(({ count, size, locked }) => count === size && !locked)
      if (right.length === 0) return null
      const found = new Survivors(before.doc, after.doc, mappingOf(transactions), suppliedNumbers(after))
      const changed = right.flatMap((announced) => {
        const place = found.placeOf(announced)
        const size = place === null ? null : found.sizeOf(announced)
        return place === null || size === null || size === announced.count ? [] : [{ ...announced, from: place, size }]
      })
      const transaction = after.tr
      for (const each of changed.toSorted((a, b) => b.from - a.from)) writeSize(transaction, each)
      return transaction.docChanged ? transaction : null
    },
  })
}

const isWhole = (transaction: Transaction): boolean =>
  isHistoryTransaction(transaction) || transaction.getMeta(DOCUMENT_REPLACED) === true

/** Whether a number may have come, gone, moved or been shown or hidden. */
function touchesNumbers(transaction: Transaction): boolean {
  if (!transaction.docChanged) return false
  if (flagsOf(transaction.before) !== flagsOf(transaction.doc)) return true
  return transaction.steps.some((step, at) => {
    if (step instanceof ReplaceAroundStep) return true
    if (step instanceof AttrStep) return step.pos > 0
    const [before, after] = [transaction.docs[at]!, transaction.docs[at + 1] ?? transaction.doc]
    let touches = false
    step.getMap().forEach((from, to, newFrom, newTo) => {
      touches ||= hasNumber(before, from, to) || hasNumber(after, newFrom, newTo)
    })
    return touches
  })
}

function hasNumber(doc: Node, from: number, to: number): boolean {
  let found = false
  if (to > from)
    doc.nodesBetween(from, to, (node) => {
      found ||= node.type.name === 'ordinal'
      return !found
    })
  return found
}

function mappingOf(transactions: readonly Transaction[]): Mapping {
  const mapping = new Mapping()
  for (const transaction of transactions) mapping.appendMapping(transaction.mapping)
  return mapping
}

/** Where what stood in the document before stands after a change: at its mapped place, or moved as the same node. */
class Survivors {
  private readonly blocks: ReadonlyMap<Node, number>
  private readonly seriesAt: ReadonlyMap<number, number>
  private readonly seriesOf: ReadonlyMap<Node, number>
  private readonly sizes = new Map<number, number>()

  constructor(
    private readonly before: Node,
    private readonly after: Node,
    private readonly mapping: Mapping,
    { ordinals }: SuppliedNumbers,
  ) {
    this.blocks = new Map(blocksOf(after).map(({ node, pos }) => [node, pos]))
    this.seriesAt = new Map(ordinals.map(({ pos, series }) => [pos, series]))
    this.seriesOf = new Map(ordinals.map(({ pos, series }) => [after.nodeAt(pos)!, series]))
    for (const { series } of ordinals) this.sizes.set(series, (this.sizes.get(series) ?? 0) + 1)
  }

  /** Where the numeral stands now; null where its words are no longer there. */
  placeOf({ from, to }: AnnouncedCount): number | null {
    const numeral = this.before.textBetween(from, to)
    const $from = this.before.resolve(from)
    const block = this.blocks.get($from.parent)
    const place = block === undefined ? this.mapping.map(from) : block + 1 + $from.parentOffset
    const isThere = place + to - from <= this.after.content.size && isTextAt(this.after, place, numeral)
    return isThere ? place : null
  }

  /** How many points the series has now that holds most of those it had; null where none is left. */
  sizeOf({ members }: AnnouncedCount): number | null {
    const votes = new Map<number, number>()
    for (const pos of members) {
      const { deleted, pos: mapped } = this.mapping.mapResult(pos)
      const series = (deleted ? undefined : this.seriesAt.get(mapped)) ?? this.seriesOf.get(this.before.nodeAt(pos)!)
      if (series !== undefined) votes.set(series, (votes.get(series) ?? 0) + 1)
    }
    const [most] = [...votes].toSorted((a, b) => b[1] - a[1])
    return most === undefined ? null : this.sizes.get(most[0])!
  }
}

function isTextAt(doc: Node, pos: number, text: string): boolean {
  const { parent, parentOffset } = doc.resolve(pos)
  return (
    parent.isTextblock &&
    parent.textBetween(parentOffset, Math.min(parent.content.size, parentOffset + text.length), '', '\ufffc') === text
  )
}

/** The numeral takes as many characters as it did, wherever it stands now. */
function writeSize(transaction: Transaction, { from, count, digit, size }: AnnouncedCount) {
  transaction.insertText(printCount(size, digit), from, from + printCount(count, digit).length)
}

/** Writes what there is in place of the count that those words announce. */
export const correctCount =
  ({ words, from }: Pick<AnnouncedCount, 'words' | 'from'>): Command =>
  (state, dispatch) => {
    const [nearest] = countsOf(state)
      .filter((each) => each.words === words && each.count !== each.size)
      .toSorted((a, b) => Math.abs(a.from - from) - Math.abs(b.from - from))
    if (nearest === undefined) return false
    const transaction = closeHistory(state.tr)
    writeSize(transaction, nearest)
    dispatch?.(transaction)
    return true
  }

export const FollowCounts = Extension.create({
  name: 'followCounts',
  addProseMirrorPlugins() {
    const { editor } = this
    return [followCountsPlugin(() => editor.view.composing)]
  },
})
