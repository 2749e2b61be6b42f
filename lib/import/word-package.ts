import { strToU8, zipSync } from 'fflate'

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OTHERS =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

export interface WordParts {
  /** Children of w:body. */
  readonly body: string
  /** Children of w:styles and w:numbering. */
  readonly styles?: string
  readonly numbering?: string
}

/** A small .docx for tests, from pieces of XML with the prefix w. */
export function packWord({ body, styles = '', numbering = '' }: WordParts): Uint8Array {
  return packFiles({
    'word/document.xml': `<w:document ${WORD} ${OTHERS}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${WORD}>${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${WORD}>${numbering}</w:numbering>`,
  })
}

export const packFiles = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

/** A paragraph with one run of text, and settings for its w:pPr. */
export const paragraphXml = (text: string, settings = ''): string =>
  `<w:p><w:pPr>${settings}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
