import type { Language } from '../i18n/language'
import { isByPerson } from './correct'
import { type PrintedItem, printDocument } from './print'
import type { DescribedDocument } from './speech'

/** One file in the annotation form that training reads: items with roles and points, and beside them their blanks. */
export interface Annotation {
  readonly file: string
  readonly items: readonly AnnotatedItem[]
  readonly slots: readonly AnnotatedSlot[]
}

type AnnotatedItem = Pick<
  PrintedItem,
  'id' | 'kind' | 'title' | 'start' | 'end' | 'duplicateOf' | 'announcedPoints' | 'points'
> & {
  /** A person has said or confirmed what each of its paragraphs does; then points and blanks were before their eyes too. */
  readonly reviewed: boolean
  readonly paragraphs: readonly { readonly line: number; readonly role: string; readonly by: 'person' | 'machine' }[]
}

type AnnotatedSlot = Omit<PrintedItem['slots'][number], 'name' | 'label'> & { readonly item: string }

/** A corrected document in the annotation form, so that what a person said can be learnt from. */
export function annotate(described: DescribedDocument, language: Language): Annotation {
  const { file, items } = printDocument(described, language)
  return {
    file,
    items: items.map(({ id, kind, title, start, end, duplicateOf, announcedPoints, points, paragraphs }, index) => ({
      id,
      kind,
      title,
      start,
      end,
      duplicateOf,
      announcedPoints,
      reviewed: described.pieces[index]!.paragraphs.every(isByPerson),
      paragraphs: paragraphs.map(({ line, role, because }) => ({
        line,
        role,
        by: isByPerson({ because }) ? 'person' : 'machine',
      })),
      points,
    })),
    slots: items.flatMap((item) => item.slots.map(({ name, label, ...slot }) => ({ item: item.id, ...slot }))),
  }
}
