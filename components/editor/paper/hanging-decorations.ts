import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { SuppliedTexts } from '../outline/outline'
import { type Flags, flagsOf, isShown } from '../view/shown'
import { suppliedTexts } from '../view/supplied-texts'
import { hangingMarks, type LineMeasure } from './hanging-marks'

/** A mark that hangs: of the text, or some of the text that an atom shows. */
interface HangingPlace {
  readonly pos: number
  /** Offsets in the text of the atom at `pos`; null where a mark of the text stands there. */
  readonly within: readonly number[] | null
}

export const hangingKey = new PluginKey<DecorationSet>('hangingMarks')

/**
 * Marks that hang are wrapped: page.module.css takes them out of the width of their line and gives the width back after
 * them as a space, which a line's end swallows. Where typing has moved such a mark into the middle of a line it therefore
 * looks like any other, and the wraps need not be right at every key.
 */
export const hangingPlugin = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key: hangingKey,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, set, _, { doc }) {
        const places: readonly HangingPlace[] | undefined = transaction.getMeta(hangingKey)
        if (places !== undefined) return DecorationSet.create(doc, places.map(toDecoration))
        return transaction.docChanged ? set.map(transaction.mapping, doc) : set
      },
    },
    props: { decorations: (state) => hangingKey.getState(state) },
  })

const toDecoration = ({ pos, within }: HangingPlace): Decoration =>
  within === null
    ? Decoration.inline(pos, pos + 1, { 'data-hanging': '' })
    : Decoration.node(pos, pos + 1, {}, { hanging: within })

/** Wraps the marks that hang now. */
export function hangMarks(editor: Editor, measure: (block: Node) => LineMeasure): void {
  const places = hangingPlaces(editor.state.doc, suppliedTexts(editor.state), measure)
  const wrapped = hangingKey.getState(editor.state)!.find()
  const isSame = (place: HangingPlace, index: number): boolean =>
    wrapped[index]!.from === place.pos && String(wrapped[index]!.spec.hanging ?? null) === String(place.within)
  if (places.length === wrapped.length && places.every(isSame)) return
  editor.view.dispatch(editor.state.tr.setMeta(hangingKey, places))
}

/** In the order of the document. */
function hangingPlaces(
  doc: Node,
  texts: SuppliedTexts,
  measure: (block: Node) => LineMeasure,
): readonly HangingPlace[] {
  const flags = flagsOf(doc)
  const places: HangingPlace[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'values' || !isShown(node, flags)) return false
    if (!node.isTextblock) return true
    // Lines of the title are centred and cut by words.
    if (node.type.name !== 'titleLine') places.push(...placesIn(node, pos + 1, { flags, texts, measure }))
    return false
  })
  return places
}

interface Layout {
  readonly flags: Flags
  readonly texts: SuppliedTexts
  readonly measure: (block: Node) => LineMeasure
}

function placesIn(block: Node, start: number, { flags, texts, measure }: Layout): readonly HangingPlace[] {
  const parts: { readonly pos: number; readonly from: number; readonly isText: boolean }[] = []
  let text = ''
  block.forEach((child, offset) => {
    if (!isShown(child, flags)) return
    parts.push({ pos: start + offset, from: text.length, isText: child.isText })
    text += child.isText ? child.text! : (texts.get(start + offset) ?? '')
  })
  const marks = hangingMarks(text, measure(block))
  return parts.flatMap(({ pos, from, isText }, index): readonly HangingPlace[] => {
    const to = parts[index + 1]?.from ?? text.length
    const within = marks.filter((at) => at >= from && at < to).map((at) => at - from)
    if (isText) return within.map((at) => ({ pos: pos + at, within: null }))
    return within.length === 0 ? [] : [{ pos, within }]
  })
}
