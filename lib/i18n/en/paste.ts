import type { paste as chinese } from '../zh-CN/paste'

export const paste: typeof chinese = {
  label: 'Pasted text',
  found: (count, texts) =>
    `The pasted text has ${count} ${count === 1 ? 'place' : 'places'} like a blank: ${texts.join(', ')}${count > texts.length ? ' …' : ''}`,
  make: 'Make blanks',
  leave: 'Leave',
}
