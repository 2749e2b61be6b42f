// What runs in the page that is measured. Each function stands alone: it is sent there as text.

/** Notes the milliseconds from each key to the frame that shows it. */
export function watchFrames() {
  const times: number[] = []
  Reflect.set(window, 'keyToFrame', times)
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))),
    true,
  )
}

interface PageEditor {
  readonly state: {
    readonly doc: PageNode & { content: { size: number } }
    readonly tr: PageTransaction
    readonly schema: { text(words: string): PageNode }
  }
  readonly view: { dispatch(transaction: PageTransaction): void; domAtPos(pos: number): { node: globalThis.Node } }
  readonly commands: { setTextSelection(pos: number): void }
}
interface PageNode {
  readonly isTextblock: boolean
  readonly isText: boolean
  readonly text: string
  readonly attrs: Record<string, Record<string, object>>
  readonly firstChild: PageNode
  readonly content: { readonly size: number }
  descendants(visit: (node: PageNode, pos: number) => void): void
}
interface PageTransaction {
  setNodeAttribute(pos: number, name: string, value: unknown): PageTransaction
  insertText(text: string, from: number, to: number): PageTransaction
}

/** Puts the caret at the end of the paragraph in the middle, in view. */
export function putCaretInMiddle() {
  const dom = document.querySelector('.ProseMirror') as HTMLElement & { editor: PageEditor }
  const { editor } = dom
  const ends: number[] = []
  editor.state.doc.descendants((node, pos) => {
    if (node.isTextblock) ends.push(pos + 1 + node.content.size)
  })
  // Past half of the blocks, and no heading.
  const end = ends[(ends.length >> 1) + 3]!
  editor.commands.setTextSelection(end)
  const { node } = editor.view.domAtPos(end)
  const element = node instanceof Element ? node : node.parentElement!
  element.scrollIntoView({ block: 'center' })
  dom.focus({ preventScroll: true })
}

/** Gives the first blank, which stands at most places, a value. */
export function fillFirst(value: string) {
  const { editor } = document.querySelector('.ProseMirror') as HTMLElement & { editor: PageEditor }
  const slots = editor.state.doc.firstChild.attrs.slots!
  const [name, slot] = Object.entries(slots)[0]!
  editor.view.dispatch(editor.state.tr.setNodeAttribute(0, 'slots', { ...slots, [name]: { ...slot, value } }))
}

/** Changes that many pieces of text in one transaction. */
export function replaceTexts({ from, to, count }: { from: string; to: string; count: number }) {
  const { editor } = document.querySelector('.ProseMirror') as HTMLElement & { editor: PageEditor }
  const places: number[] = []
  editor.state.doc.descendants((node, pos) => {
    if (!node.isText) return
    for (let at = node.text.indexOf(from); at >= 0 && places.length < count; at = node.text.indexOf(from, at + 1))
      places.push(pos + at)
  })
  let { tr } = editor.state
  for (const place of places.toReversed()) tr = tr.insertText(to, place, place + from.length)
  editor.view.dispatch(tr)
}

/** Types at the caret: a sentence of twenty characters, then it is taken back, so that the text does not grow. */
export async function typeMany(keys: number) {
  const { editor } = document.querySelector('.ProseMirror') as HTMLElement & {
    editor: {
      state: {
        tr: { insertText(text: string): object; delete(from: number, to: number): object }
        selection: { from: number }
      }
      view: { dispatch(t: object): void }
    }
  }
  for (let key = 0; key < keys; key++) {
    const { tr, selection } = editor.state
    const isTyping = key % 40 < 20
    editor.view.dispatch(isTyping ? tr.insertText('词') : tr.delete(selection.from - 1, selection.from))
    if (key % 10 === 9) await new Promise((resolve) => setTimeout(resolve))
  }
}
