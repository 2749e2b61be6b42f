import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { PastedBlank } from './pasted-blanks'
import { PasteParser, textSlice } from './pasted-slice'

type Loaded = typeof import('./pasted-blanks')

interface PasteState {
  /** What was pasted last and not yet looked through. */
  readonly pasted: { readonly from: number; readonly to: number } | null
  /** Offered until the next change of the text. */
  readonly blanks: readonly PastedBlank[]
}

const NOTHING: PasteState = { pasted: null, blanks: [] }

const key = new PluginKey<PasteState>('pasteOffer')

/** The places of the last paste that may become blanks; empty where nothing is offered. */
export const offeredBlanks = (state: EditorState): readonly PastedBlank[] => key.getState(state)?.blanks ?? []

/** Takes the offer back; the pasted text stays as it is. */
export const declineBlanks = (state: EditorState): Transaction => state.tr.setMeta(key, NOTHING)

/** Turns the offered places into blanks. False where nothing is offered. */
export function acceptBlanks(view: EditorView): boolean {
  const blanks = offeredBlanks(view.state)
  if (blanks.length === 0 || view.composing) return false
  void loadBlanks().then(({ makePastedBlanks }) => {
    if (offeredBlanks(view.state) === blanks) makePastedBlanks(blanks)(view.state, view.dispatch)
  })
  return true
}

/** Names and types of blanks are loaded with the first paste. */
const loadBlanks = (): Promise<Loaded> => import('./pasted-blanks')

export function pasteOfferPlugin(load: () => Promise<Loaded> = loadBlanks): Plugin {
  return new Plugin<PasteState>({
    key,
    state: {
      init: () => NOTHING,
      apply(transaction, held) {
        const set: PasteState | undefined = transaction.getMeta(key)
        if (set !== undefined) return set
        if (transaction.getMeta('paste') === true) return { pasted: changedRange(transaction), blanks: [] }
        return transaction.docChanged && !transaction.getMeta('appendedTransaction') ? NOTHING : held
      },
    },
    props: {
      handleKeyDown(view, event) {
        if (offeredBlanks(view.state).length === 0 || event.isComposing) return false
        if (event.key === 'Enter' && !event.shiftKey && !event.ctrlKey && !event.metaKey) return acceptBlanks(view)
        if (event.key !== 'Escape') return false
        view.dispatch(declineBlanks(view.state))
        return true
      },
    },
    view: () => ({
      update(view, before) {
        const pasted = key.getState(view.state)!.pasted
        if (pasted === null || key.getState(before)!.pasted === pasted) return
        void load().then(({ findPastedBlanks }) => {
          if (view.isDestroyed || key.getState(view.state)!.pasted !== pasted || view.composing) return
          const blanks = findPastedBlanks(view.state.doc, pasted.from, pasted.to)
          view.dispatch(view.state.tr.setMeta(key, { pasted: null, blanks }))
        })
      },
    }),
  })
}

/** From the first to the last changed position, in the new document. */
function changedRange(transaction: Transaction): PasteState['pasted'] {
  let from = Number.POSITIVE_INFINITY
  let to = 0
  transaction.mapping.maps.forEach((map, at) => {
    const rest = transaction.mapping.slice(at + 1)
    map.forEach((_, __, start, end) => {
      from = Math.min(from, rest.map(start, -1))
      to = Math.max(to, rest.map(end, 1))
    })
  })
  return from > to ? null : { from, to }
}

/** Pasting: what other programs copied is read by our own rules, and what looks like a blank is offered as one. */
export const Paste = Extension.create({
  name: 'draftPaste',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      pasteOfferPlugin(),
      new Plugin({
        props: {
          clipboardParser: new PasteParser(editor.schema),
          clipboardTextParser: (text, _, plain) => textSlice(editor.schema, text, plain),
        },
      }),
    ]
  },
  // Before the keys of writing, so that Enter and Escape answer an offer.
  priority: 300,
})
