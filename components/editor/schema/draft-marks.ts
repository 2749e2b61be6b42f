import { Mark } from '@tiptap/core'
import { jsonAttribute } from './json-attribute'

/** 段首句: the run-in lead of a paragraph, printed bold. */
export const Lead = Mark.create({
  name: 'lead',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: ({ HTMLAttributes }) => ['strong', HTMLAttributes, 0],
})

/** Run-in text that is shown only while its flags hold. */
export const When = Mark.create({
  name: 'when',
  inclusive: false,
  addAttributes: () => ({ flags: jsonAttribute<readonly string[]>('flags', []) }),
  parseHTML: () => [{ tag: 'span[data-flags]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes, 0],
})

export const draftMarks = [Lead, When]
