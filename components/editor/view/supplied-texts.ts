import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type SlotCondition, slotCondition } from '@/components/slots/slot-condition'
import { slotNamed, slotsOf } from '@/components/slots/slot-place'
import { printEmpty } from '@/lib/template/blocks'
import type { SuppliedTexts } from '../outline/outline'
import { flagsOf, isShown } from './shown'
import { supplyNumbers } from './supply-numbers'

interface Supplied {
  readonly texts: SuppliedTexts
  readonly decorations: DecorationSet
}

const key = new PluginKey<Supplied>('suppliedTexts')

/** The texts of all slots, numbers and counts of the document, by position. */
export const suppliedTexts = (state: EditorState): SuppliedTexts => key.getState(state)!.texts

/** How a slot prints: its value, or 〔label〕 while there is none. */
export function slotText(doc: Node, name: string): string {
  const slot = slotNamed(slotsOf(doc), name)
  return slot === null ? `〔${name}〕` : slot.value || printEmpty(name, slot.declaration, 'mark')
}

export function supplyTexts(doc: Node): SuppliedTexts {
  const texts = new Map(supplyNumbers(doc, (name) => slotText(doc, name)))
  doc.descendants((node, pos) => {
    if (node.type.name === 'slot') texts.set(pos, slotText(doc, node.attrs.name))
  })
  return texts
}

function supply(doc: Node): Supplied {
  const texts = supplyTexts(doc)
  return { texts, decorations: DecorationSet.create(doc, decorate(doc, texts)) }
}

function decorate(doc: Node, texts: SuppliedTexts): Decoration[] {
  const flags = flagsOf(doc)
  const slots = slotsOf(doc)
  const decorations: Decoration[] = []
  doc.descendants((node, pos) => {
    const end = pos + node.nodeSize
    const folded: Record<string, string> = isShown(node, flags) ? {} : { 'data-folded': '' }
    const text = texts.get(pos)
    const condition = conditionOf(node, slots)
    if (text !== undefined) decorations.push(Decoration.node(pos, end, folded, { text, condition }))
    else if ('data-folded' in folded)
      decorations.push(node.isInline ? Decoration.inline(pos, end, folded) : Decoration.node(pos, end, folded))
    return node.type.name !== 'values'
  })
  return decorations
}

function conditionOf(node: Node, slots: ReturnType<typeof slotsOf>): SlotCondition | null {
  const slot = node.type.name === 'slot' ? slotNamed(slots, node.attrs.name) : null
  return slot === null ? null : slotCondition(slot)
}

/** Time after the end of a composition until the browser and the editor have settled it. */
const SETTLE = 60

/**
 * Supplies what is not stored: values, numbers, counts and folding, as decorations. While an input method composes they
 * only move along; afterwards an empty transaction catches up, here and in the draft's rules.
 */
export function suppliedTextsPlugin(isComposing: () => boolean): Plugin {
  return new Plugin<Supplied>({
    key,
    state: {
      init: (_, { doc }) => supply(doc),
      apply(transaction, supplied, _, { doc }) {
        const due = transaction.docChanged || transaction.getMeta(key) !== undefined
        if (!due) return supplied
        if (!isComposing()) return supply(doc)
        return { ...supplied, decorations: supplied.decorations.map(transaction.mapping, doc) }
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleDOMEvents: {
        compositionend(view) {
          setTimeout(() => {
            if (!view.isDestroyed && !view.composing) view.dispatch(view.state.tr.setMeta(key, 'settled'))
          }, SETTLE)
          return false
        },
      },
    },
  })
}

export const SuppliedTextsExtension = Extension.create({
  name: 'suppliedTexts',
  addProseMirrorPlugins() {
    const { editor } = this
    return [suppliedTextsPlugin(() => editor.view.composing)]
  },
})
