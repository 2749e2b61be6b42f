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

/** Decorations say the text and, of a blank, its condition (view/supplied-texts), and which marks hang (paper/hanging-decorations). */
function show(inner: HTMLElement, decorations: readonly Decoration[]) {
  const supplied = decorations.find(({ spec }) => typeof spec.text === 'string')?.spec
  const text: string = supplied?.text ?? ''
  const hanging: readonly number[] = decorations.find(({ spec }) => spec.hanging !== undefined)?.spec.hanging ?? []
  if (hanging.length > 0 || inner.childElementCount > 0) inner.replaceChildren(...withHanging(text, hanging))
  else if (inner.textContent !== text) inner.textContent = text
  const condition: string | null = supplied?.condition ?? null
  if (condition !== null && inner.dataset.slot !== condition) inner.dataset.slot = condition
}

/** The text with each hanging mark in an element of its own. */
function withHanging(text: string, hanging: readonly number[]): readonly (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = []
  let from = 0
  for (const at of hanging.filter((offset) => offset < text.length)) {
    const mark = document.createElement('span')
    mark.dataset.hanging = ''
    mark.textContent = text[at]!
    parts.push(text.slice(from, at), mark)
    from = at + 1
  }
  return [...parts, text.slice(from)]
}
