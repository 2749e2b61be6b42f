import type { Words } from '../zh-CN'

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** Making a draft of a file. */
export const imports: Words['imports'] = {
  title: 'Have a text already?',
  hint: 'Word, WPS, web pages and plain text: drop a file here or choose one. Its words stay as they are; numbers and headings become structure, XX and 〔…〕 become blanks.',
  choose: 'Import a file',
  carry: 'Renew an old speech: dates, names and figures become blanks too, marked “carried, to check”',
  reading: 'Reading the file…',
  several: (count) => `This file holds ${count} texts. Choose one:`,
  speech: (title, characters) => `${title} (${characters.toLocaleString('en')} characters)`,
  untitled: 'A text without a title',
  made: (title, characters) => `“${title}” is a draft now, ${characters.toLocaleString('en')} characters.`,
  unkept: (count) => `${plural(count, 'thing')} could not be kept as in the file. Please look:`,
  open: 'Open the draft',
  note: {
    'tracked-changes': (count) => `${plural(count, 'tracked change')}: read as accepted`,
    table: (count) => `${plural(count, 'table')}: the text of each cell became a paragraph`,
    'text-box': (count) => `${plural(count, 'text box', 'text boxes')}: the text follows the paragraph that holds it`,
    footnote: (count) => `${plural(count, 'footnote')}: not in the text`,
    comment: (count) => `${plural(count, 'comment')}: not in the text`,
    picture: (count) => `${plural(count, 'picture')}: left out`,
    object: (count) => `${plural(count, 'chart or object', 'charts or objects')}: left out`,
    formula: (count) => `${plural(count, 'formula', 'formulas')}: only the characters are kept`,
    reading: (count) => `${plural(count, 'reading')} above characters: left out`,
    symbol: (count) => `${plural(count, 'character')} of a symbol font: unknown without that font, left out`,
    bullet: (count) => `${plural(count, 'bullet')}: only the text is kept`,
    'doubled-number': (count) => `${plural(count, 'number')} doubled: automatic and typed as well`,
    'hidden-text': (count) => `${plural(count, 'stretch', 'stretches')} of hidden text: not in the text`,
    link: (count) => `${plural(count, 'link')}: only the text is kept; nothing was opened`,
    header: (count) => `${plural(count, 'header or footer', 'headers or footers')}: not in the text`,
    'embedded-document': (count) => `${plural(count, 'embedded file')}: not read`,
    macro: () => 'Macros: neither read nor run',
    'site-text': (count) => `${plural(count, 'line')} of the page or file that are no part of the speech: left out`,
    cleaned: (count) => `${plural(count, 'place')} cleaned: blanks, punctuation, page numbers, broken lines`,
    'automatic-numbers': () =>
      'Automatic numbers of a .doc are no text and cannot be read. If numbers are missing, save it as .docx and import that',
  },
  place: (paragraph, begins) => `Paragraph ${paragraph}, “${begins}”`,
  wholeFile: 'The whole file',
  change: { inserted: 'added', deleted: 'deleted' },
  more: (count) => `${plural(count, 'further place')} not listed`,
}
