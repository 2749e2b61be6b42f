import type { Node } from '@tiptap/pm/model'
import type { ContentRole } from '@/lib/role/role'
import { blockLength, blocksOf, type SuppliedTexts } from './outline'

export interface RoleShare {
  readonly role: ContentRole
  readonly characters: number
}

/** Characters by role in text order; sections of one role that follow each other are one share. */
export function roleShares(doc: Node, texts: SuppliedTexts): readonly RoleShare[] {
  const shares: { role: ContentRole; characters: number }[] = []
  for (const block of blocksOf(doc)) {
    if (!block.shown) continue
    const { role } = block.section.attrs
    const characters = blockLength(block, texts)
    const last = shares.at(-1)
    if (last !== undefined && last.role === role) last.characters += characters
    else shares.push({ role, characters })
  }
  return shares.filter(({ characters }) => characters > 0)
}
