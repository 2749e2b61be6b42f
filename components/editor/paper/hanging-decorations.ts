import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { SuppliedTexts } from '../outline/outline'
import { flagsOf, isShown } from '../view/shown'
import { suppliedTexts } from '../view/supplied-texts'
import { hangingMarks, type LineMeasure } from './hanging-marks'

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
        const places: readonly number[] | undefined = transaction.getMeta(hangingKey)
        if (places !== undefined)
          return DecorationSet.create(
            doc,
            places.map((place) => Decoration.inline(place, place + 1, { 'data-hanging': '' })),
          )
        return transaction.docChanged ? set.map(transaction.mapping, doc) : set
      },
    },
    props: { decorations: (state) => hangingKey.getState(state) },
  })

/** Wraps the marks that hang now. */
export function hangMarks(editor: Editor, measure: (block: Node) => LineMeasure): void {
  const { doc } = editor.state
  const places = hangingPlaces(doc, suppliedTexts(editor.state), measure)
  const old = hangingKey
    .getState(editor.state)!
    .find()
    .map(({ from }) => from)
  if (places.length === old.length && places.every((place, index) => place === old[index])) return
  editor.view.dispatch(editor.state.tr.setMeta(hangingKey, places).setMeta('addToHistory', false))
}

function hangingPlaces(doc: Node, texts: SuppliedTexts, measure: (block: Node) => LineMeasure): readonly number[] {
  const flags = flagsOf(doc)
  const places: number[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'values' || !isShown(node, flags)) return false
    if (!node.isTextblock || node.type.name === 'titleLine') return !node.isTextblock
    let text = ''
    /** Of each character of the text; 0 inside an atom. */
    const positions: number[] = []
    node.forEach((child, offset) => {
      if (!isShown(child, flags)) return
      const start = pos + 1 + offset
      const part = child.isText ? child.text! : (texts.get(start) ?? '')
      for (let at = 0; at < part.length; at++) positions.push(child.isText ? start + at : 0)
      text += part
    })
    for (const at of hangingMarks(text, measure(node))) if (positions[at]! > 0) places.push(positions[at]!)
    return false
  })
  return places
}
