import { closeHistory } from '@tiptap/pm/history'
import type { Command, EditorState } from '@tiptap/pm/state'
import { numbersOf } from '../view/supplied-texts'
import type { PlacedOrdinal } from '../view/supply-numbers'

/** Schemes that a series of headings, or one in the text, can be given, in the order of use. */
export const SCHEMES = {
  heading: ['一、', '（一）', '1.', '（1）', '第一，'],
  text: ['一是', '一要', '第一，', '首先，', '①', '（一）', '1.', '（1）'],
} as const satisfies Record<string, readonly string[]>

/** The ordinals of one series, in text order; empty where none stands at `pos`. */
export function seriesAt(state: EditorState, pos: number): readonly PlacedOrdinal[] {
  const { ordinals } = numbersOf(state.doc)
  const one = ordinals.find((each) => each.pos === pos)
  return one === undefined ? [] : ordinals.filter(({ series }) => series === one.series)
}

interface CaretOrdinal {
  readonly ordinalPos: number | null
  readonly scheme: string | null
  readonly start: number | null
}

/** The ordinal that speaks for the caret: the last one before it in its block, or the one that the block begins with. */
export function ordinalAtCaret({ selection: { $from } }: EditorState): CaretOrdinal {
  const { parent, parentOffset } = $from
  let found: CaretOrdinal = { ordinalPos: null, scheme: null, start: null }
  if (!parent.isTextblock) return found
  parent.forEach((node, offset) => {
    if (node.type.name !== 'ordinal' || (offset > 0 && offset >= parentOffset)) return
    found = { ordinalPos: $from.start() + offset, scheme: node.attrs.scheme, start: node.attrs.start }
  })
  return found
}

/** The schemes that fit the ordinal at `pos`. */
export const schemesAt = (state: EditorState, pos: number): readonly string[] => {
  const $pos = state.doc.resolve(pos)
  return $pos.parent.type.name === 'heading' && $pos.parentOffset === 0 ? SCHEMES.heading : SCHEMES.text
}

/** Writes the whole series that holds the ordinal at `pos` in another scheme, in one step. */
export const changeScheme =
  (pos: number, scheme: string): Command =>
  (state, dispatch) => {
    const members = seriesAt(state, pos).filter((member) => member.scheme !== scheme)
    if (members.length === 0) return false
    const transaction = closeHistory(state.tr)
    for (const member of members) transaction.setNodeAttribute(member.pos, 'scheme', scheme)
    dispatch?.(transaction)
    return true
  }

/** Sets the ordinal at `pos` to a number; null lets it go on from the one before. */
export const setStart =
  (pos: number, start: number | null): Command =>
  (state, dispatch) => {
    const ordinal = state.doc.nodeAt(pos)
    if (ordinal?.type.name !== 'ordinal' || ordinal.attrs.start === start) return false
    dispatch?.(closeHistory(state.tr).setNodeAttribute(pos, 'start', start))
    return true
  }
