import type { phone as chinese } from '../zh-CN/phone'

export const phone: typeof chinese = {
  panels: 'Beside the text',
  place: 'Where to put it',
  front: 'Front block',
  section: (role, beginning) => (beginning === '' ? role : `${role}: ${beginning}`),
  write: 'Edit text',
}
