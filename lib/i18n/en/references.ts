import type { Words } from '../zh-CN'

export const references: Words['references'] = {
  add: 'Add material',
  limits: 'Word, WPS, text, web pages or an archive; 16 MB a file, 30 texts a draft.',
  none: 'No material yet. Add a superior’s speech or a department’s report to read and search it here and to take passages from it.',
  search: 'Search all material',
  searchHere: 'Search this text',
  length: (count) => `${count.toLocaleString('en')} characters`,
  used: (count) => `${count} ${count === 1 ? 'passage' : 'passages'} in the draft`,
  usedLine: 'in the draft',
  remove: (name) => `Remove “${name}”`,
  removed: (name) => `Removed “${name}”`,
  all: 'All material',
  insert: 'Insert selection',
  copy: 'Copy selection',
  insertLine: 'Insert this paragraph',
  insertLineOf: (line) => `Insert paragraph ${line}`,
  more: (count) => `Read on, ${count} more`,
  told: {
    inserted:
      'Inserted at the caret; Ctrl Z undoes. Its origin is known by its words; what is rewritten is no longer marked.',
    copied: 'Copied.',
    refused: 'Not inserted: the section is locked, or the caret is not in text.',
    nothing: 'Select some words below first.',
  },
  here: (name, lines) => `The paragraph of the caret has words of “${name}”, paragraph ${lines.join(', ')}.`,
  hits: (count) => (count === 0 ? 'Nothing found.' : `Found in ${count} ${count === 1 ? 'paragraph' : 'paragraphs'}`),
  place: (name, line) => `${name}, paragraph ${line}`,
}
