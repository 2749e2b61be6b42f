import { Extension } from '@tiptap/core'
import { closeHistory, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type Command, type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { readMarker } from '@/lib/outline/marker'
import { headingLevelOf } from '../commands/block-type'
import { numbersOf } from '../view/supplied-texts'

/** Markers that are structure when typed at the start of a block: 一、 （一） 1. （1） 一是 一要 第一， 首先， ①. */
const AT_START =
  /^\s*((?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．]|（\d{1,2}）|[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}[，、]|(?:首先|其次|再次)，|[①-⑳]))$/
/** Those that run on in a paragraph, behind a mark that ends something. */
const RUN_IN =
  /[。；：！？]((?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}，|(?:首先|其次|再次)，|[①-⑳]))$/

/** A longer block is a paragraph that says something, and does not become a heading. */
const LONGEST_HEADING = 40

/**
 * Makes a number of the marker that ends at the caret. What prints stays what was typed: a marker that its place would
 * number otherwise is left as text, but for the first of a series, which then begins at one. Null where nothing is made.
 */
export function numberTyped(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection
  const block = $from.parent
  if (!empty || (block.type.name !== 'paragraph' && block.type.name !== 'heading')) return null
  const before = block.textBetween(0, $from.parentOffset, '', '\ufffc')
  const typed = AT_START.exec(before)?.[1] ?? RUN_IN.exec(before)?.[1]
  const marker = typed === undefined ? null : readMarker(typed)
  if (typed === undefined || marker === null) return null
  const isFirst = before.trim() === typed
  const start = $from.pos - typed.length
  const made = (number: number | null) => {
    const { schema, tr } = state
    const ordinal = schema.node('ordinal', { scheme: marker.scheme, start: number }, undefined, $from.marks())
    // White space before a marker at the start is typing, not text.
    const from = isFirst ? $from.start() : start
    tr.replaceWith(from, $from.pos, ordinal)
    const level = isFirst ? headingLevelOf(marker.scheme) : null
    if (level !== null && isShort(block)) {
      tr.setNodeMarkup($from.before(), schema.nodes.heading!, { level, when: block.attrs.when })
    }
    return { transaction: tr.setSelection(TextSelection.create(tr.doc, from + 1)), pos: from }
  }
  const natural = made(null)
  if (printedAt(natural.transaction.doc, natural.pos) === typed) return natural.transaction
  return marker.ordinal === 1 ? made(1).transaction : null
}

const isShort = (block: Node): boolean =>
  block.type.name === 'heading' || (block.content.size <= LONGEST_HEADING && !/[。；]/.test(block.textContent))

const printedAt = (doc: Node, pos: number): string | undefined => numbersOf(doc).texts.get(pos)

const key = new PluginKey<boolean>('typedMarkers')

/** Backspace directly after a number was made turns it back into the text that was typed. */
export const undoTypedMarker: Command = (state, dispatch, view) =>
  key.getState(state) === true && undo(state, dispatch, view)

/** Time after the end of a composition until the browser and the editor have settled it. */
const SETTLE = 80

/** A step of history of its own: undone alone, it leaves the words as they were typed. */
function makeNumber(view: EditorView): boolean {
  const transaction = view.composing ? null : numberTyped(view.state)
  if (transaction === null) return false
  view.dispatch(closeHistory(transaction).setMeta(key, true).scrollIntoView())
  view.dispatch(closeHistory(view.state.tr))
  return true
}

export function typedMarkersPlugin(): Plugin {
  return new Plugin<boolean>({
    key,
    state: {
      init: () => false,
      apply: (transaction, was) =>
        transaction.getMeta(key) === true || (was && !transaction.docChanged && !transaction.selectionSet),
    },
    props: {
      handleTextInput(view, _from, _to, text, deflt) {
        if (view.composing || !ENDS_MARKER.test(text)) return false
        view.dispatch(deflt())
        makeNumber(view)
        return true
      },
      handleDOMEvents: {
        compositionend(view, { data }) {
          if (!ENDS_MARKER.test(data)) return false
          setTimeout(() => {
            if (!view.isDestroyed) makeNumber(view)
          }, SETTLE)
          return false
        },
      },
    },
  })
}

/** Only what ends a marker can make one. */
const ENDS_MARKER = /[、）.．是要，①-⑳]$/

export const TypedMarkers = Extension.create({
  name: 'typedMarkers',
  priority: 150,
  addKeyboardShortcuts() {
    const { editor } = this
    return { Backspace: () => undoTypedMarker(editor.state, editor.view.dispatch, editor.view) }
  },
  addProseMirrorPlugins: () => [typedMarkersPlugin()],
})
