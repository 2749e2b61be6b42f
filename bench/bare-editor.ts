import { Editor, Extension, Node } from '@tiptap/core'
import { baseKeymap } from '@tiptap/pm/commands'
import { history, redo, undo } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'

/** What a StarterKit does of this: paragraphs, headings, history, keys. Runs in the browser, mounted on #editor. */
const kit = [
  Node.create({ name: 'doc', topNode: true, content: 'block+' }),
  Node.create({ name: 'text', group: 'inline' }),
  Node.create({
    name: 'paragraph',
    group: 'block',
    content: 'inline*',
    parseHTML: () => [{ tag: 'p' }],
    renderHTML: () => ['p', 0],
  }),
  Node.create({
    name: 'heading',
    group: 'block',
    content: 'inline*',
    parseHTML: () => [{ tag: 'h2' }],
    renderHTML: () => ['h2', 0],
  }),
  Extension.create({
    name: 'history',
    addProseMirrorPlugins: () => [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  }),
]

declare global {
  interface Window {
    openBare: (blocks: readonly { readonly heading: boolean; readonly text: string }[]) => void
  }
}

window.openBare = (blocks) => {
  new Editor({
    element: document.querySelector('#editor')!,
    extensions: kit,
    content: {
      type: 'doc',
      content: blocks.map(({ heading, text }) => ({
        type: heading ? 'heading' : 'paragraph',
        content: [{ type: 'text', text }],
      })),
    },
  })
}
