import type { material as chinese } from '../zh-CN/material'

export const material: typeof chinese = {
  title: 'Material',
  search: 'Find sections, phrases, frames',
  kinds: 'Kind',
  sections: (count) => `Sections ${count ?? ''}`,
  lines: (label, count) => `${label}s ${count ?? ''}`,
  phrases: (count) => `Phrases ${count ?? ''}`,
  frames: (count) => `Frames ${count ?? ''}`,
  order: 'By fit to this occasion',
  fit: (hundredths) => `Fits ${hundredths}%`,
  nothing: 'Nothing found. Try a shorter word.',
  noneOf: {
    sections: 'Neither the library nor mined speeches have a section of this role yet.',
    lines: 'No template and no exported draft has a line like this yet.',
    phrases: 'None mined yet. Put past speeches into Mining to find some.',
    frames: 'None mined yet. Put past speeches into Mining to find some.',
  },
  fromTemplate: (name) => `Template “${name}”`,
  fromSpeech: (name) => `Example, from “${name}”`,
  support: (families, sources) =>
    `In ${families} ${families === 1 ? 'speech' : 'speeches'}, ${sources} ${sources === 1 ? 'source' : 'sources'}`,
  notCounted: 'Sources were not counted',
  used: (list) => `Used: ${list.join('; ')}`,
  unused: 'Not used by this office',
  effect: (kept, added) =>
    [
      kept > 0 ? `keeps ${kept} ${kept === 1 ? 'value' : 'values'}` : '',
      added > 0 ? `adds ${added} ${added === 1 ? 'blank' : 'blanks'}` : '',
    ]
      .filter(Boolean)
      .join(', ') || 'no blanks to fill',
  swap: 'Swap in',
  swapOf: (text) => `Swap in: ${text}`,
  swapped: 'Swapped in.',
  appended: 'Added after it.',
  inserted: 'Inserted.',
  noLineHere: 'The caret is not in a line of this kind; nothing was swapped.',
  append: 'Add after',
  locked: 'This section is locked; unlock it first',
  insert: 'Insert',
  sources: 'Sources',
  seenAt: (file, line) => `${file}, line ${line}`,
  composing: 'The input method is composing. Finish the word first.',
  list: 'What could stand here',
  gap: 'content',
  keys: '↑↓ shows it on the page, Enter swaps it in, Ctrl Z takes it back',
  loading: 'Looking…',
}
