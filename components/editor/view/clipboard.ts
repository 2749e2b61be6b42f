import { Extension } from '@tiptap/core'
import { DOMSerializer, type Fragment, type Node, type Schema } from '@tiptap/pm/model'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import { fitPasted } from './fit-pasted'
import { suppliedTexts } from './supplied-texts'

/** The printed texts of the selected atoms, in text order. A copied fragment has no places, but the same order. */
function selectedTexts(state: EditorState): readonly string[] {
  const texts = suppliedTexts(state)
  const { from, to } = state.selection
  const selected: string[] = []
  state.doc.nodesBetween(from, to, (node, pos) => {
    if (isSupplied(node)) selected.push(texts.get(pos) ?? '')
  })
  return selected
}

const isSupplied = (node: Node): boolean => node.isInline && node.isAtom && !node.isText

/** The selected text as it prints, one line a block. */
export function printedSelection(state: EditorState): string {
  const texts = suppliedTexts(state)
  const { from, to } = state.selection
  const lines: string[] = []
  state.doc.nodesBetween(from, to, (block, pos) => {
    if (!block.isTextblock) return true
    let line = ''
    block.forEach((node, offset) => {
      const start = pos + 1 + offset
      if (start >= to || start + node.nodeSize <= from) return
      line += node.isText ? node.text!.slice(Math.max(0, from - start), to - start) : (texts.get(start) ?? '')
    })
    lines.push(line)
    return false
  })
  return lines.join('\n')
}

/** Serialises as usual, then writes into each atom what it prints, so that other programs receive the words. */
class PrintingSerializer extends DOMSerializer {
  constructor(
    schema: Schema,
    private readonly texts: () => readonly string[],
  ) {
    super(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema))
  }
  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const dom = super.serializeFragment(fragment, options, target)
    // Called for the whole fragment only with a document; the calls for what is inside bring a target.
    if (target === undefined) this.printAtoms(dom)
    return dom
  }
  private printAtoms(dom: HTMLElement | DocumentFragment) {
    const texts = this.texts()
    const atoms = dom.querySelectorAll('[data-slot-name], [data-ordinal], [data-count]')
    if (atoms.length !== texts.length) return
    atoms.forEach((atom, index) => {
      atom.textContent = texts[index]!
    })
  }
}

export const Clipboard = Extension.create({
  name: 'draftClipboard',
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          transformPasted: (slice, view) => fitPasted(slice, view.state.selection.$from),
          clipboardTextSerializer: (_, view) => printedSelection(view.state),
          clipboardSerializer: new PrintingSerializer(editor.schema, () => selectedTexts(editor.state)),
        },
      }),
    ]
  },
})
