import type { shell as chinese } from '../zh-CN/shell'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

export const shell: typeof chinese = {
  product: 'Rostrum',
  skip: 'Skip to content',
  rooms: 'Rooms',
  workbench: 'Desk',
  mining: 'Mining',
  library: 'Library',
  phrases: 'Phrases',
  settings: 'Settings',
  switchLanguage: '中文',
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  retry: 'Try again',
  back: 'Back',
  loading: 'Loading…',
  errors: {
    'bad-request': 'The server did not understand the request; nothing was changed. Reload the page and try again.',
    'not-found': 'This item is gone. It may have been deleted elsewhere.',
    'stale-revision':
      'It was changed elsewhere first, so this was not saved. The newer text is shown; look at it and edit again.',
    'too-large': 'Too large: the server did not take it. Send it in parts.',
    busy: 'The server is busy and did not do this. Try again in a while.',
    server: 'The server failed and did not do this. Try again.',
    offline: 'The server cannot be reached. What you typed is still here; try again when connected.',
  },
  notFound: { title: 'No such page', text: 'The address may be wrong, or the item was deleted.', home: 'To the desk' },
  crashed: {
    title: 'This page failed',
    text: 'Saved drafts and templates are safe. Try again, or go to the desk.',
    retry: 'Try again',
  },
  strip: (parts) => `Structure: ${parts.map(([role, percent]) => `${role} ${percent}%`).join(', ')}`,
  facts: (parts) => parts.join(', '),
  labelled: (label, text) => `${label}: ${text}`,
  yesterday: 'Yesterday',
  monthDay: (month, day) => `${day} ${MONTHS[month - 1]}`,
  yearMonthDay: (year, month, day) => `${day} ${MONTHS[month - 1]} ${year}`,
}
