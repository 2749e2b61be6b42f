import type { DraftSnapshot } from '@/components/editor/draft-snapshot'
import { type SlotCondition, slotCondition } from './slot-condition'
import { slotNamed, slotsOf } from './slot-place'

export interface ContextPart {
  readonly text: string
  readonly pos: number
  /** Of a blank; null for text. */
  readonly condition: SlotCondition | null
}

export interface SlotSentence {
  readonly role: string | null
  readonly parts: readonly ContextPart[]
}

/** Characters of text kept on each side of the blank. */
const AROUND = 26

/** The words around the blank at `pos`, the blanks among them marked; … where they are cut. */
export function slotContext(
  { doc, texts }: Pick<DraftSnapshot, 'doc' | 'texts'>,
  pos: number | null,
): SlotSentence | null {
  if (pos === null || doc.nodeAt(pos)?.type.name !== 'slot') return null
  const $pos = doc.resolve(pos)
  const slots = slotsOf(doc)
  const parts: ContextPart[] = []
  $pos.parent.forEach((node, offset) => {
    const at = $pos.start() + offset
    const slot = node.type.name === 'slot' ? slotNamed(slots, node.attrs.name) : null
    const text = node.isText ? node.text! : (texts.get(at) ?? '')
    parts.push({ text, pos: at, condition: slot === null ? null : slotCondition(slot) })
  })
  const own = parts.findIndex((part) => part.pos === pos)
  const section = $pos.node(1)
  return {
    role: section.type.name === 'section' ? section.attrs.role : null,
    parts: [...cutBefore(parts.slice(0, own)), parts[own]!, ...cutAfter(parts.slice(own + 1))],
  }
}

function cutAfter(parts: readonly ContextPart[]): readonly ContextPart[] {
  let left = AROUND
  const kept: ContextPart[] = []
  for (const part of parts) {
    if (left <= 0) break
    const cut = part.condition === null && part.text.length > left
    kept.push(cut ? { ...part, text: `${part.text.slice(0, left)}…` } : part)
    left -= part.text.length
  }
  return kept
}

function cutBefore(parts: readonly ContextPart[]): readonly ContextPart[] {
  let left = AROUND
  const kept: ContextPart[] = []
  for (const part of parts.toReversed()) {
    if (left <= 0) break
    const cut = part.condition === null && part.text.length > left
    kept.unshift(cut ? { ...part, text: `…${part.text.slice(-left)}` } : part)
    left -= part.text.length
  }
  return kept
}
