import type { BlockNode, DraftDocument, InlineNode, SectionNode } from '../lib/draft/draft'
import { CONTENT_ROLES } from '../lib/role/role'
import { VOCABULARY } from './vocabulary'

/** A draft of a size, its blanks spread evenly over it. */
export interface DraftSize {
  /** Characters of text, values included. */
  readonly characters: number
  readonly blanks: number
  /** How many places one name has. */
  readonly places: number
}

const PARAGRAPHS_A_SECTION = 20
const BLANKS_A_PARAGRAPH = 3
const VALUE = '冬春防火会议'

/** The same draft for the same size. */
export function draftOfSize({ characters, blanks, places }: DraftSize): DraftDocument {
  const paragraphs = Math.ceil(blanks / BLANKS_A_PARAGRAPH)
  const words = Math.round((characters - blanks * VALUE.length) / blanks)
  const blocks: BlockNode[] = []
  let blank = 0
  for (let index = 0; index < paragraphs; index++) {
    const content: InlineNode[] = [{ type: 'ordinal', attrs: { scheme: '一是', start: null } }]
    for (let each = 0; each < BLANKS_A_PARAGRAPH && blank < blanks; each++, blank++) {
      content.push({ type: 'text', text: wordsOf(words, blank) })
      content.push({ type: 'slot', attrs: { name: nameOf(blank, places) } })
    }
    content.push({ type: 'text', text: '。' })
    blocks.push({ type: 'paragraph', attrs: { cue: false, when: [] }, content })
  }
  const sections: SectionNode[] = []
  for (let start = 0; start < blocks.length; start += PARAGRAPHS_A_SECTION) {
    const number = start / PARAGRAPHS_A_SECTION
    sections.push({
      type: 'section',
      attrs: {
        id: `part-${number}`,
        role: CONTENT_ROLES[number % CONTENT_ROLES.length]!,
        from: null,
        locked: false,
        when: [],
      },
      content: [HEADING, ...blocks.slice(start, start + PARAGRAPHS_A_SECTION)],
    })
  }
  const names = [...new Set(Array.from({ length: blanks }, (_, index) => nameOf(index, places)))]
  const slots = Object.fromEntries(
    names.map((name) => [name, { value: VALUE, state: 'typed', source: null, declaration: { type: 'text' } } as const]),
  )
  return {
    type: 'doc',
    content: [
      { type: 'values', attrs: { slots, flags: {} } },
      { type: 'front', content: [{ type: 'titleLine', content: [{ type: 'text', text: '在会议上的讲话' }] }] },
      ...sections,
    ],
  }
}

const HEADING: BlockNode = {
  type: 'heading',
  attrs: { level: 1, when: [] },
  content: [
    { type: 'ordinal', attrs: { scheme: '一、', start: null } },
    { type: 'text', text: '压实责任，把工作做到前面' },
  ],
}

const nameOf = (blank: number, places: number): string => `空${Math.floor(blank / places) + 1}`

function wordsOf(length: number, from: number): string {
  let text = ''
  for (let at = from; text.length < length; at++) text += `${VOCABULARY.topic[at % VOCABULARY.topic.length]}要抓紧，`
  return text.slice(0, length)
}

/** The same words as plain blocks, blanks and numbers written out: what the bare editor shows. */
export interface PlainBlock {
  readonly heading: boolean
  readonly text: string
}

export const VALUE_OF_BLANK = VALUE
