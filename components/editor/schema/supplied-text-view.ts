import type { NodeViewRenderer } from '@tiptap/core'
import type { Decoration, NodeView } from '@tiptap/pm/view'

/** What the decoration of an atom says: the text that it prints. */
export interface SuppliedText {
  readonly text: string
}

/** The text that the decorations of a node supply; empty until there is one. */
export function suppliedText(decorations: readonly Decoration[]): string {
  const supplied = decorations.find((decoration) => typeof decoration.spec.text === 'string')
  return supplied?.spec.text ?? ''
}

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
    inner.textContent = suppliedText(decorations)
    return {
      dom,
      update(next, nextDecorations) {
        if (next.type !== type) return false
        const text = suppliedText(nextDecorations)
        if (inner.textContent !== text) inner.textContent = text
        return true
      },
      ignoreMutation: () => true,
    }
  }
