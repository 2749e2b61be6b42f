import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type SlotCondition, slotCondition } from '@/components/slots/slot-condition'
import { slotNamed, slotsOf } from '@/components/slots/slot-place'
import { printEmpty } from '@/lib/template/blocks'
import type { SuppliedTexts } from '../outline/outline'
import { flagsOf, isShown } from './shown'
import { type SuppliedNumbers, supplyNumbers } from './supply-numbers'
import { changesTextAlone } from './text-alone'

interface Supplied {
  readonly numbers: () => SuppliedNumbers
  readonly texts: () => SuppliedTexts
  readonly decorations: DecorationSet
  /** Something changed during a composition that only moved along. */
  readonly stale: boolean
}

const key = new PluginKey<Supplied>('suppliedTexts')

/** The texts of all slots, numbers and counts of the document, by position. */
export const suppliedTexts = (state: EditorState): SuppliedTexts => key.getState(state)!.texts()

/** All shown ordinals of the document. */
export const suppliedNumbers = (state: EditorState): SuppliedNumbers => key.getState(state)!.numbers()

/** How a slot prints: its value, or 〔label〕 while there is none. */
export function slotText(doc: Node, name: string): string {
  const slot = slotNamed(slotsOf(doc), name)
  return slot === null ? `〔${name}〕` : slot.value || printEmpty(name, slot.declaration, 'mark')
}

export const numbersOf = (doc: Node): SuppliedNumbers => supplyNumbers(doc, (name) => slotText(doc, name))

export const supplyTexts = (doc: Node): SuppliedTexts => withSlots(doc, numbersOf(doc))

function withSlots(doc: Node, { texts }: SuppliedNumbers): SuppliedTexts {
  const printed = once((name: string) => slotText(doc, name))
  const all = new Map(texts)
  doc.descendants((node, pos) => {
    if (node.type.name === 'slot') all.set(pos, printed(node.attrs.name))
    return node.type.name !== 'values'
  })
  return all
}

/** Everything anew. */
function supply(doc: Node): Supplied {
  const numbers = numbersOf(doc)
  const texts = withSlots(doc, numbers)
  return {
    numbers: () => numbers,
    texts: () => texts,
    decorations: DecorationSet.create(doc, decorate(doc, texts)),
    stale: false,
  }
}

/** The same supplies at their new places; the places themselves are read when somebody asks for them. */
function moveAlong(supplied: Supplied, mapping: Mapping, doc: Node, stale: boolean): Supplied {
  const numbers = lazily(() => numbersOf(doc))
  return {
    numbers,
    texts: lazily(() => withSlots(doc, numbers())),
    decorations: supplied.decorations.map(mapping, doc),
    stale,
  }
}

function lazily<T extends object>(read: () => T): () => T {
  let value: T | null = null
  return () => {
    value ??= read()
    return value
  }
}

function once<T>(read: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    if (!known.has(name)) known.set(name, read(name))
    return known.get(name)!
  }
}

function decorate(doc: Node, texts: SuppliedTexts): Decoration[] {
  const flags = flagsOf(doc)
  const slots = slotsOf(doc)
  const conditionOf = once((name: string): SlotCondition | null => {
    const slot = slotNamed(slots, name)
    return slot === null ? null : slotCondition(slot)
  })
  const decorations: Decoration[] = []
  doc.descendants((node, pos) => {
    const end = pos + node.nodeSize
    const isFolded = !isShown(node, flags)
    const folded: Record<string, string> = isFolded ? { 'data-folded': '' } : {}
    const text = texts.get(pos)
    const condition = node.type.name === 'slot' ? conditionOf(node.attrs.name) : null
    if (text !== undefined) decorations.push(Decoration.node(pos, end, folded, { text, condition }))
    else if (isFolded)
      decorations.push(node.isInline ? Decoration.inline(pos, end, folded) : Decoration.node(pos, end, folded))
    return node.type.name !== 'values'
  })
  return decorations
}

/** Time after the end of a composition until the browser and the editor have settled it. */
const SETTLE = 60

/**
 * Supplies what is not stored: values, numbers, counts and folding, as decorations. They only move along while an input
 * method composes (afterwards an empty transaction catches up, here and in the draft's rules) and where nothing but words
 * changed.
 */
export function suppliedTextsPlugin(isComposing: () => boolean): Plugin {
  return new Plugin<Supplied>({
    key,
    state: {
      init: (_, { doc }) => supply(doc),
      apply(transaction, supplied, _, { doc }) {
        const { mapping, docChanged } = transaction
        const isSettled = transaction.getMeta(key) !== undefined && supplied.stale
        if (!docChanged && !isSettled) return supplied
        const stale = supplied.stale || !changesTextAlone(transaction)
        return stale && !isComposing() ? supply(doc) : moveAlong(supplied, mapping, doc, stale)
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
