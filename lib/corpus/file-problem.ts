/** Why a file could not be read, or what a reader should know of it. `file` is the path as the person gave it. */
export type FileProblem =
  | { readonly code: 'file-empty'; readonly file: string }
  | { readonly code: 'file-unreadable'; readonly file: string }
  | { readonly code: 'file-binary'; readonly file: string }
  | { readonly code: 'file-damaged'; readonly file: string; readonly format: string }
  | { readonly code: 'file-too-large'; readonly file: string; readonly bytes: number; readonly limit: number }
  | { readonly code: 'file-format-unknown'; readonly file: string; readonly extension: string }
  | { readonly code: 'file-encrypted'; readonly file: string }
  | { readonly code: 'line-too-long'; readonly file: string; readonly line: number; readonly limit: number }
  | { readonly code: 'encoding-mixed'; readonly file: string; readonly line: number; readonly encoding: string }
  | { readonly code: 'archive-nested'; readonly file: string }
  | { readonly code: 'archive-too-large'; readonly file: string; readonly limit: number }
  | { readonly code: 'archive-too-many'; readonly file: string; readonly limit: number }
  | { readonly code: 'no-speech'; readonly file: string }
