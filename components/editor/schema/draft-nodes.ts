import { Node } from '@tiptap/core'
import { FRONT_LINES, type FrontLine } from '@/lib/draft/draft'
import { CONTENT_ROLES } from '@/lib/role/role'
import { jsonAttribute } from './json-attribute'
import { suppliedTextView } from './supplied-text-view'

/** The whole document of lib/draft/draft.ts: `values front section+`. */
export const Doc = Node.create({ name: 'doc', topNode: true, content: 'values front section+' })

export const Text = Node.create({ name: 'text', group: 'inline' })

/** The hidden leaf that holds slot values and flags. It is changed by setNodeAttribute alone; rules/keep-values guards it. */
export const Values = Node.create({
  name: 'values',
  atom: true,
  selectable: false,
  draggable: false,
  addAttributes: () => ({ slots: jsonAttribute('slots', {}), flags: jsonAttribute('flags', {}) }),
  parseHTML: () => [{ tag: 'div[data-values]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-values': '', hidden: '' }],
  // The values may be long and are never seen: the page gets an empty element instead of their JSON.
  addNodeView: () => () => {
    const dom = document.createElement('div')
    dom.hidden = true
    return { dom, update: (node) => node.type.name === 'values', ignoreMutation: () => true }
  },
})

export const Front = Node.create({
  name: 'front',
  content: '(titleLine | subtitleLine | dateLine | speakerLine | salutation)*',
  isolating: true,
  selectable: false,
  parseHTML: () => [{ tag: 'header[data-front]' }],
  renderHTML: () => ['header', { 'data-front': '' }, 0],
})

export type FrontLineName = FrontLine['type']

const frontLine = (name: FrontLineName) =>
  Node.create({
    name,
    content: 'inline*',
    parseHTML: () => [{ tag: `p[data-line="${name}"]`, priority: 60 }],
    renderHTML: () => ['p', { 'data-line': name }, 0],
  })

/** A part of the speech with one role. */
export const Section = Node.create({
  name: 'section',
  content: '(paragraph | heading)+',
  selectable: false,
  addAttributes: () => ({
    id: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-id') ?? '',
      renderHTML: ({ id }) => ({ 'data-id': id }),
    },
    role: {
      default: 'opening',
      parseHTML: (element) => CONTENT_ROLES.find((role) => role === element.getAttribute('data-role')) ?? 'opening',
      renderHTML: ({ role }) => ({ 'data-role': role }),
    },
    from: jsonAttribute('from', null),
    locked: jsonAttribute('locked', false),
    when: jsonAttribute<readonly string[]>('when', []),
  }),
  parseHTML: () => [{ tag: 'section[data-id]' }],
  renderHTML: ({ HTMLAttributes }) => ['section', HTMLAttributes, 0],
})

const HEADING_LEVELS = [1, 2, 3, 4] as const

export const Heading = Node.create({
  name: 'heading',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false }, when: jsonAttribute<readonly string[]>('when', []) }),
  // The title of the page is its h1, so a heading of level 1 is an h2.
  parseHTML: () => [
    ...HEADING_LEVELS.map((level) => ({ tag: `h${level + 1}`, attrs: { level } })),
    { tag: 'h1', attrs: { level: 1 } },
    { tag: 'h6', attrs: { level: 4 } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level + 1}`, HTMLAttributes, 0],
})

export const Paragraph = Node.create({
  name: 'paragraph',
  content: 'inline*',
  priority: 1000,
  addAttributes: () => ({ cue: jsonAttribute('cue', false), when: jsonAttribute<readonly string[]>('when', []) }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

/** A named blank. Its text comes from the values leaf, by decoration. */
export const Slot = Node.create({
  name: 'slot',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    name: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-slot-name') ?? '',
      renderHTML: ({ name }) => ({ 'data-slot-name': name }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-slot-name]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
  addNodeView: () => suppliedTextView('slot'),
})

/** The next number of its series: 一、 一是 第一， */
export const Ordinal = Node.create({
  name: 'ordinal',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    scheme: {
      default: '一是',
      parseHTML: (element) => element.getAttribute('data-ordinal') ?? '一是',
      renderHTML: ({ scheme }) => ({ 'data-ordinal': scheme }),
    },
    start: {
      default: null,
      parseHTML: (element) => readWhole(element.getAttribute('data-start')),
      renderHTML: ({ start }) => (start === null ? {} : { 'data-start': String(start) }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-ordinal]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
  addNodeView: () => suppliedTextView('ordinal'),
})

/** How many points there are; `of` names the section whose points are counted. */
export const Count = Node.create({
  name: 'count',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    of: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-of'),
      renderHTML: ({ of }) => (of === null ? {} : { 'data-of': of }),
    },
    digit: jsonAttribute('digit', false),
  }),
  parseHTML: () => [{ tag: 'span[data-count]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, 'data-count': '' }],
  addNodeView: () => suppliedTextView('count'),
})

const readWhole = (text: string | null): number | null =>
  text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null

export const draftNodes = [
  Doc,
  Text,
  Values,
  Front,
  ...FRONT_LINES.map(frontLine),
  Section,
  Paragraph,
  Heading,
  Slot,
  Ordinal,
  Count,
]
