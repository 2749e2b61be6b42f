import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { type SlotPlace, slotPlaces } from '../slots/slot-place'
import { type BlockKind, blockKindAt } from './commands/block-type'
import { ordinalAtCaret } from './commands/series'
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
  /** The number that speaks for the caret: the last one before it in its block. */
  readonly ordinalPos: number | null
  readonly scheme: string | null
  readonly start: number | null
}

export interface Observed<T> {
  readonly get: () => T
  readonly subscribe: (listener: () => void) => () => void
  /** Catches up at once, for a command that needs the document as it is. */
  readonly now: () => T
}

const TEXT_REST = 180

export function observeDraft(editor: Editor): Observed<DraftSnapshot> {
  return observe(editor, takeDraft, {
    isCurrent: (snapshot) => snapshot.doc === editor.state.doc,
    rest: (snapshot) => (snapshot.doc.firstChild === editor.state.doc.firstChild ? TEXT_REST : 0),
  })
}

export function observeCaret(editor: Editor): Observed<CaretSnapshot> {
  return observe(editor, takeCaret, { isCurrent: (snapshot) => same(snapshot, takeCaret(editor)), rest: () => 0 })
}

interface Following<T> {
  readonly isCurrent: (snapshot: T) => boolean
  /** Milliseconds without a change before a new snapshot is taken; 0 takes it at once. */
  readonly rest: (snapshot: T) => number
}

function observe<T>(editor: Editor, takeFrom: (editor: Editor) => T, { isCurrent, rest }: Following<T>): Observed<T> {
  const listeners = new Set<() => void>()
  let snapshot = takeFrom(editor)
  let timer: ReturnType<typeof setTimeout> | undefined
  const take = () => {
    clearTimeout(timer)
    if (isCurrent(snapshot)) return snapshot
    snapshot = takeFrom(editor)
    for (const listener of listeners) listener()
    return snapshot
  }
  const follow = () => {
    clearTimeout(timer)
    if (isCurrent(snapshot)) return
    const wait = rest(snapshot)
    if (wait === 0) take()
    else timer = setTimeout(take, wait)
  }
  return {
    get: () => snapshot,
    now: take,
    subscribe(listener) {
      if (listeners.size === 0) editor.on('transaction', follow)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
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
    ...ordinalAtCaret(state),
  }
}

const isLead = ({ type }: { readonly type: { readonly name: string } }): boolean => type.name === 'lead'

const same = (a: CaretSnapshot, b: CaretSnapshot): boolean =>
  Object.entries(a).every(([key, value]) => Reflect.get(b, key) === value)
