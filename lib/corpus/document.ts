export type DocumentFormat = 'txt' | 'md' | 'html' | 'docx' | 'doc'

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/**
 * One source file, decoded, never changed. All later findings point into it, by way of its clean text.
 * For .txt and .md `text` is the file's own text without a byte-order mark; lines are cut at \n, a \r stays.
 * For .docx, .doc and .html a line is a block (paragraph, heading, list item, cell).
 */
export interface SourceDocument {
  /** Relative path as given, with / between folders and nothing that leads out of them. */
  readonly path: string
  readonly format: DocumentFormat
  /** Null where the format fixes it (docx, doc). */
  readonly encoding: Encoding | null
  readonly text: string
}
