'use client'

import type { Node } from '@tiptap/pm/model'
import { useCaret, useDraft } from '@/components/editor/room'
import { sectionsOf } from '@/components/editor/rules/section-ids'
import { FRONT_LINES, type FrontLine } from '@/lib/draft/draft'
import type { ContentRole } from '@/lib/role/role'

/** The section that is worked on. */
export interface SectionHere {
  readonly id: string
  readonly role: ContentRole
  readonly locked: boolean
}

/** What material is for: a section, or a line of the front block. */
export type Here =
  | { readonly kind: 'section'; readonly section: SectionHere }
  | { readonly kind: 'line'; readonly line: FrontLine['type'] }

/** What the caret is in. Beside a section it is in the front block, whose first line is the title. */
export function useHere(): Here {
  const { doc } = useDraft()
  const { section, block } = useCaret()
  const found = sectionHere(doc, section)
  if (found !== null) return { kind: 'section', section: found }
  return { kind: 'line', line: FRONT_LINES.find((line) => line === block) ?? 'titleLine' }
}

function sectionHere(doc: Node, id: string | null): SectionHere | null {
  const found = sectionsOf(doc).find(({ node }) => node.attrs.id === id)
  return found ? { id: found.node.attrs.id, role: found.node.attrs.role, locked: found.node.attrs.locked } : null
}
