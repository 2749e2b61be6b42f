import { Extension } from '@tiptap/core'
import type { EditorStore } from '@/components/editor/editor-store'
import { call } from '@/components/shell/api'
import { type ContinuationBank, continueFrom } from '@/lib/continuation/continuation'
import { ghostPlugin } from './ghost'

/** After a failure the bank is asked for again so much later, in milliseconds. */
const RETRY = 30_000

/** Continuation from what the office has said before. The bank is loaded at the first pause in typing, and then works offline. */
export const ContinuationExtension = Extension.create<{ store: EditorStore | null }>({
  name: 'continuation',
  // Its Tab and Escape come before those that lead out of the text.
  priority: 300,
  addOptions: () => ({ store: null }),
  addProseMirrorPlugins() {
    const { store } = this.options
    const read = bankReader()
    return [
      ghostPlugin((typed) => {
        if (store?.getState().continuation === false) return null
        const bank = read()
        return bank && continueFrom(bank, typed)
      }),
    ]
  },
})

/** Gives the bank once it is there; the first call asks for it. */
function bankReader(): () => ContinuationBank | null {
  let bank: ContinuationBank | null = null
  let askAgain = 0
  const ask = async () => {
    const reply = await call<{ bank: ContinuationBank }>('GET', '/api/continuations')
    if (reply.ok) bank = reply.value.bank
  }
  return () => {
    const now = Date.now()
    if (bank === null && now >= askAgain) {
      askAgain = now + RETRY
      void ask()
    }
    return bank
  }
}
