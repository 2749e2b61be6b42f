import type { Words } from '../zh-CN'

/** Taking back a file that others edited. */
export const returned: Words['returned'] = {
  take: 'Take back an edited file',
  hint: 'Put the file that came back here and go through it point by point. Blanks and values stay wherever their text does.',
  close: 'Close',
  against: (when) => `Compared with the text of ${when}`,
  againstNow: 'Compared with the text as it is',
  count: (count) =>
    count === 0 ? 'Nothing left to look at.' : `${count} ${count === 1 ? 'point' : 'points'} to look at.`,
  composing: 'An input method is composing. Choose the characters first.',
  acceptAll: (count) => `Accept all ${count}`,
  changes: 'Points that were changed',
  types: { edited: 'Edited', added: 'Added', removed: 'Removed', number: 'Number' },
  beginning: 'Beginning',
  accept: 'Accept',
  decline: 'Leave',
  kinds: (before, after) => `${before} becomes ${after}`,
  heading: (level) => `heading ${level}`,
  kindNames: {
    title: 'title',
    subtitle: 'subtitle',
    date: 'date',
    speaker: 'speaker',
    salutation: 'salutation',
    heading: 'heading',
    paragraph: 'text',
    cue: 'cue line',
  },
  lost: (names) => `With it the ${names.length === 1 ? 'blank' : 'blanks'} “${names.join('”, “')}” will go.`,
  both: 'You changed this later as well; accepting takes theirs.',
  declined: (count) => `${count} left as they are.`,
  takeBack: 'Look again',
  ours: (count) => `${count} that you changed later; the file has them as they were`,
  notes: 'In this file, but not in the text',
}
