import { blockText } from '../document/block'
import { draftBlocks } from '../draft/blocks'
import type { BlockNode, DraftDocument, DraftSlot, InlineNode, SectionNode } from '../draft/draft'
import type { ContentRole } from '../role/role'
import type { Genre } from '../template/syntax'

/** Where a section comes from. */
export type VariantSource =
  | { readonly kind: 'template'; readonly id: string; readonly version: number; readonly name: string }
  /** A section of one mined speech, by its key in the phrase bank; `name` is the speech's title, else its file. */
  | { readonly kind: 'speech'; readonly key: string; readonly name: string }

/** A section that can stand in place of another of the same role. */
export interface SectionVariant {
  readonly key: string
  readonly role: ContentRole
  /** As it prints, a paragraph a line, empty blanks as 〔label〕. */
  readonly lines: readonly string[]
  readonly content: readonly BlockNode[]
  /** Id that counts of its points name. */
  readonly id: string
  /** Declarations of the blanks that stand in it; all are empty. */
  readonly slots: Readonly<Record<string, DraftSlot>>
  /** Flags that its parts depend on, as its source sets them. */
  readonly flags: Readonly<Record<string, boolean>>
  readonly genre: Genre | null
  readonly occasions: readonly string[]
  readonly source: VariantSource
  /** Speeches that bear it out, each family of near-duplicates once; 0 where nobody counted. */
  readonly families: number
  readonly sources: number
}

export type VariantOrigin = Pick<SectionVariant, 'genre' | 'occasions' | 'source' | 'families' | 'sources'>

/** The sections of a draft as variants. Values stay behind: each becomes the example of its blank. */
export function variantsOf(document: DraftDocument, origin: VariantOrigin): readonly SectionVariant[] {
  const [values, front, ...sections] = document.content
  const all = emptied(values.attrs.slots)
  return sections.map((section): SectionVariant => {
    const names = namesIn(section)
    const slots = Object.fromEntries(Object.entries(all).filter(([name]) => names.slots.has(name)))
    const flags = Object.fromEntries(Object.entries(values.attrs.flags).filter(([name]) => names.flags.has(name)))
    const alone: DraftDocument = {
      type: 'doc',
      content: [
        { type: 'values', attrs: { slots, flags } },
        { ...front, content: [] },
        { ...section, attrs: { ...section.attrs, when: [] } },
      ],
    }
    const { id, role } = section.attrs
    return {
      key: `${origin.source.kind} ${origin.source.kind === 'template' ? origin.source.id : origin.source.key} ${id}`,
      role,
      lines: draftBlocks(alone, 'mark').map(blockText),
      content: section.content,
      ...{ id, slots, flags },
      ...origin,
    }
  })
}

/** What was said elsewhere is shown as an example and never carried over unseen. */
export const emptied = (slots: Readonly<Record<string, DraftSlot>>): Readonly<Record<string, DraftSlot>> =>
  Object.fromEntries(
    Object.entries(slots).map(([name, { value, declaration }]) => [
      name,
      {
        ...({ value: '', state: 'empty', source: null } as const),
        declaration:
          value === '' || declaration.example !== undefined ? declaration : { ...declaration, example: value },
      },
    ]),
  )

interface Names {
  readonly slots: ReadonlySet<string>
  readonly flags: ReadonlySet<string>
}

function namesIn({ content }: SectionNode): Names {
  const slots = new Set<string>()
  const flags = new Set<string>()
  const addFlags = (when: readonly string[]) => {
    for (const flag of when) flags.add(flag.replace(/^!/u, ''))
  }
  for (const block of content) {
    addFlags(block.attrs.when)
    for (const node of block.content ?? []) {
      if (node.type === 'slot') slots.add(node.attrs.name)
      for (const mark of marksOf(node)) if (mark.type === 'when') addFlags(mark.attrs.flags)
    }
  }
  return { slots, flags }
}

const marksOf = (node: InlineNode) => node.marks ?? []
