import { closeHistory } from '@tiptap/pm/history'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { suppliedTexts } from '@/components/editor/view/supplied-texts'
import { type Continuation, firstWord } from '@/lib/continuation/continuation'

/** What is offered at the caret, in grey, and is no part of the text. */
export interface Ghost extends Continuation {
  /** Where it stands. */
  readonly pos: number
}

/** Looks up what may follow the words before the caret; null while it is switched off or not loaded. */
export type LookUp = (typed: string) => Continuation | null

const key = new PluginKey<Ghost | null>('ghost')

export const ghostOf = (state: EditorState): Ghost | null => key.getState(state) ?? null

const show = (transaction: Transaction, ghost: Ghost | null): Transaction => transaction.setMeta(key, { ghost })

/** So long a pause in typing is waited for, in milliseconds. */
export const GHOST_REST = 300

/**
 * Offers a continuation after a rest at the end of typed text. Tab takes it whole, → its first word, Escape hides it until the
 * next sentence. Silent while an input method composes; any other change takes it away.
 */
export function ghostPlugin(lookUp: LookUp): Plugin {
  /** The sentence in which Escape was pressed, as far as it was written. */
  let hidden: string | null = null
  return new Plugin<Ghost | null>({
    key,
    state: {
      init: () => null,
      apply(transaction, ghost) {
        const asked: { readonly ghost: Ghost | null } | undefined = transaction.getMeta(key)
        if (asked !== undefined) return asked.ghost
        return transaction.docChanged || transaction.selectionSet ? null : ghost
      },
    },
    props: {
      decorations(state) {
        const ghost = key.getState(state)
        return ghost ? DecorationSet.create(state.doc, [drawn(ghost)]) : null
      },
      handleKeyDown(view, event) {
        const ghost = ghostOf(view.state)
        if (ghost === null || view.composing || event.isComposing) return false
        if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return false
        if (event.key === 'Tab') view.dispatch(take(view.state, ghost, ghost.text))
        else if (event.key === 'ArrowRight') view.dispatch(take(view.state, ghost, firstWord(ghost.text)))
        else if (event.key === 'Escape') {
          hidden = sentenceBefore(view.state)
          view.dispatch(show(view.state.tr, null))
        } else return false
        return true
      },
    },
    view(view) {
      let timer: ReturnType<typeof setTimeout> | undefined
      const offer = () => {
        if (view.isDestroyed || view.composing || !view.editable || !view.hasFocus()) return
        const typed = typedAtEnd(view.state)
        if (typed === null || (hidden !== null && typed.startsWith(hidden))) return
        hidden = null
        const found = lookUp(typed)
        if (found !== null && !isSaidHere(view.state, found.text))
          view.dispatch(show(view.state.tr, { ...found, pos: view.state.selection.from }))
      }
      const ended = () => {
        clearTimeout(timer)
        timer = setTimeout(offer, GHOST_REST)
      }
      view.dom.addEventListener('compositionend', ended)
      return {
        update(updated: EditorView, before: EditorState) {
          if (before.doc === updated.state.doc) return
          clearTimeout(timer)
          if (isTyped(before, updated.state) && ghostOf(updated.state) === null) timer = setTimeout(offer, GHOST_REST)
        },
        destroy() {
          clearTimeout(timer)
          view.dom.removeEventListener('compositionend', ended)
        },
      }
    },
  })
}

/** Text was put in before the caret: nothing else asks for a continuation. */
const isTyped = (before: EditorState, { selection, doc }: EditorState): boolean =>
  selection.empty && selection.from > before.selection.from && doc.content.size > before.doc.content.size

function drawn({ pos, text }: Ghost): Decoration {
  const draw = () => {
    const span = document.createElement('span')
    span.dataset.ghost = ''
    span.textContent = text
    // It is read out by the chip, and must not be taken for text.
    span.setAttribute('aria-hidden', 'true')
    return span
  }
  return Decoration.widget(pos, draw, { key: `ghost ${text}`, side: 1, ignoreSelection: true })
}

/** Writes the words; what remains of the ghost stays. */
function take(state: EditorState, ghost: Ghost, words: string): Transaction {
  const transaction = closeHistory(state.tr).insertText(words, ghost.pos)
  const rest = ghost.text.slice(words.length)
  const left = rest === '' ? null : { ...ghost, text: rest, pos: ghost.pos + words.length }
  return show(transaction, left).scrollIntoView()
}

/** The printed words before a caret that stands at the end of a paragraph of an unlocked section; else null. */
function typedAtEnd(state: EditorState): string | null {
  const { $from, empty } = state.selection
  const isParagraph = $from.parent.type.name === 'paragraph' && $from.depth === 2
  if (!empty || !isParagraph || $from.parentOffset < $from.parent.content.size) return null
  return $from.node(1).attrs.locked ? null : sentenceBefore(state)
}

/** The section says it already: a speech does not say it twice. */
const isSaidHere = ({ selection }: EditorState, words: string): boolean =>
  selection.$from.node(1).textContent.includes(words)

const LONGEST_SENTENCE = 200
const SENTENCE_END = /[。！？!?]/u

/** The sentence that ends at the caret, as it prints. */
function sentenceBefore(state: EditorState): string {
  const { $from } = state.selection
  const texts = suppliedTexts(state)
  let printed = ''
  $from.parent.forEach((node, offset) => {
    if (offset < $from.parentOffset) printed += node.isText ? node.text : (texts.get($from.start() + offset) ?? '')
  })
  return printed.slice(-LONGEST_SENTENCE).split(SENTENCE_END).at(-1)!
}
