import type { Node } from '@tiptap/pm/model'

/** All words of the document, a line a paragraph; values of blanks and numbers are not among them. */
export const printedText = (doc: Node): string => doc.textBetween(0, doc.content.size, '\n')
