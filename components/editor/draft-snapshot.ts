import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { type SlotPlace, slotPlaces } from '../slots/slot-place'
import { type BlockKind, blockKindAt } from './commands/block-type'
import { type OutlinePoint, outlineOf, type SuppliedTexts } from './outline/outline'
import { suppliedTexts } from './view/supplied-texts'

/** What panels show of a document. It follows the text after a short rest, values at once. */
export interface DraftSnapshot {
  readonly doc: Node
  readonly texts: SuppliedTexts
  readonly points: readonly OutlinePoint[]
  readonly places: readonly SlotPlace[]
}

/** Where the caret is. */
export interface CaretSnapshot {
  readonly section: string | null
  /** Name of the selected blank. */
  readonly slot: string | null
  readonly slotPos: number | null
  readonly block: BlockKind | null
  readonly lead: boolean
  /** Selected text of one paragraph: it can become a blank. */
  readonly text: boolean
  readonly pos: number
}

export interface Observed<T> {
  readonly get: () => T
  readonly subscribe: (listener: () => void) => () => void
}

const TEXT_REST = 180

export function observeDraft(editor: Editor): Observed<DraftSnapshot> {
  let snapshot = takeDraft(editor)
  return {
    get: () => snapshot,
    subscribe(listener) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const take = () => {
        clearTimeout(timer)
        if (snapshot.doc === editor.state.doc) return
        snapshot = takeDraft(editor)
        listener()
      }
      const follow = () => {
        if (snapshot.doc === editor.state.doc) return
        clearTimeout(timer)
        if (snapshot.doc.firstChild === editor.state.doc.firstChild) timer = setTimeout(take, TEXT_REST)
        else take()
      }
      editor.on('transaction', follow)
      return () => {
        clearTimeout(timer)
        editor.off('transaction', follow)
      }
    },
  }
}

function takeDraft(editor: Editor): DraftSnapshot {
  const { doc } = editor.state
  const texts = suppliedTexts(editor.state)
  return { doc, texts, points: outlineOf(doc, texts), places: slotPlaces(doc) }
}

export function observeCaret(editor: Editor): Observed<CaretSnapshot> {
  let snapshot = takeCaret(editor)
  return {
    get: () => snapshot,
    subscribe(listener) {
      const follow = () => {
        const next = takeCaret(editor)
        if (same(next, snapshot)) return
        snapshot = next
        listener()
      }
      editor.on('transaction', follow)
      return () => {
        editor.off('transaction', follow)
      }
    },
  }
}

function takeCaret({ state }: Editor): CaretSnapshot {
  const { selection } = state
  const { $from, $to } = selection
  const section = $from.depth > 0 ? $from.node(1) : null
  const slot = selection instanceof NodeSelection && selection.node.type.name === 'slot' ? selection.node : null
  return {
    section: section?.type.name === 'section' ? section.attrs.id : null,
    slot: slot?.attrs.name ?? null,
    slotPos: slot === null ? null : selection.from,
    block: blockKindAt(state),
    lead: state.doc.rangeHasMark(selection.from, selection.to, state.schema.marks.lead!) || $from.marks().some(isLead),
    text: !selection.empty && slot === null && $from.sameParent($to),
    pos: $from.depth > 0 ? $from.before($from.depth > 1 ? 2 : 1) : 0,
  }
}

const isLead = ({ type }: { readonly type: { readonly name: string } }): boolean => type.name === 'lead'

const same = (a: CaretSnapshot, b: CaretSnapshot): boolean =>
  Object.entries(a).every(([key, value]) => Reflect.get(b, key) === value)
