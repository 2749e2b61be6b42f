/** Where in an office file reading ended: a part of its package, and paragraphs of the text before. */
export interface FilePlace {
  readonly part: string
  readonly paragraphs: number | null
}

/** Why a file could not be read, or what a reader should know of it. `file` is the path as the person gave it. */
export type FileProblem =
  | { readonly code: 'file-empty'; readonly file: string }
  | { readonly code: 'file-unreadable'; readonly file: string }
  | { readonly code: 'file-binary'; readonly file: string }
  | {
      readonly code: 'file-damaged'
      readonly file: string
      readonly format: string
      readonly place?: FilePlace
    }
  /** Its format holds pages, not text: .pdf, .ofd. */
  | { readonly code: 'file-fixed-layout'; readonly file: string; readonly format: string }
  | {
      readonly code: 'file-too-large'
      readonly file: string
      readonly bytes: number
      readonly limit: number
      readonly place?: FilePlace
    }
  | { readonly code: 'file-format-unknown'; readonly file: string; readonly extension: string }
  | { readonly code: 'file-encrypted'; readonly file: string }
  | { readonly code: 'line-too-long'; readonly file: string; readonly line: number; readonly limit: number }
  | { readonly code: 'encoding-mixed'; readonly file: string; readonly line: number; readonly encoding: string }
  | { readonly code: 'archive-nested'; readonly file: string }
  /** An archive where one text is wanted. */
  | { readonly code: 'archive-not-one-text'; readonly file: string }
  | { readonly code: 'archive-too-large'; readonly file: string; readonly limit: number }
  | { readonly code: 'archive-too-many'; readonly file: string; readonly limit: number }
  | { readonly code: 'no-speech'; readonly file: string }
