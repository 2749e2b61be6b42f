import type { NodeViewRenderer } from '@tiptap/core'
import type { Decoration, NodeView } from '@tiptap/pm/view'

/** View of an inline atom whose text is not stored: a plain span that shows what its decoration supplies. */
export const suppliedTextView =
  (kind: 'slot' | 'ordinal' | 'count'): NodeViewRenderer =>
  ({ node, decorations }): NodeView => {
    const type = node.type
    const dom = document.createElement('span')
    // The caret is drawn beside the outer span; all that is styled is on the inner one.
    const inner = document.createElement('span')
    dom.append(inner)
    dom.dataset.atom = kind
    show(inner, decorations)
    return {
      dom,
      update(next, nextDecorations) {
        if (next.type !== type) return false
        show(inner, nextDecorations)
        return true
      },
      ignoreMutation: () => true,
    }
  }

/** The decoration says the text and, of a blank, its condition (view/supplied-texts). */
function show(inner: HTMLElement, decorations: readonly Decoration[]) {
  const supplied = decorations.find(({ spec }) => typeof spec.text === 'string')?.spec
  const text: string = supplied?.text ?? ''
  if (inner.textContent !== text) inner.textContent = text
  const condition: string | null = supplied?.condition ?? null
  if (condition !== null && inner.dataset.slot !== condition) inner.dataset.slot = condition
}
