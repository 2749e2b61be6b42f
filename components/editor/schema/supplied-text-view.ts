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

/** Decorations say the text and, of a blank, its condition (view/supplied-texts), and how its lines end (paper/line-ends). */
function show(inner: HTMLElement, decorations: readonly Decoration[]) {
  const supplied = decorations.find(({ spec }) => typeof spec.text === 'string')?.spec
  const text: string = supplied?.text ?? ''
  const ends = decorations.find(({ spec }) => spec.hanging ?? spec.cuts)?.spec
  if (ends !== undefined || inner.childElementCount > 0) inner.replaceChildren(...withLineEnds(text, ends ?? {}))
  else if (inner.textContent !== text) inner.textContent = text
  const condition: string | null = supplied?.condition ?? null
  if (condition !== null && inner.dataset.slot !== condition) inner.dataset.slot = condition
}

interface LineEnds {
  /** Offsets of marks that hang. */
  readonly hanging?: readonly number[]
  /** Offsets at which a new line begins. */
  readonly cuts?: readonly number[]
}

function withLineEnds(text: string, { hanging = [], cuts = [] }: LineEnds): readonly (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = []
  let from = 0
  for (const at of [...hanging, ...cuts].filter((offset) => offset < text.length)) {
    const isCut = cuts.includes(at)
    parts.push(text.slice(from, at), isCut ? document.createElement('br') : hangingMark(text[at]!))
    from = isCut ? at : at + 1
  }
  return [...parts, text.slice(from)]
}

function hangingMark(character: string): HTMLElement {
  const mark = document.createElement('span')
  mark.dataset.hanging = ''
  mark.textContent = character
  return mark
}
