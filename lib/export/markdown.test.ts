import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import type { Block } from '../document/block'
import { blocksArbitrary } from './block-arbitrary'
import { toMarkdown } from './markdown'
import { printable, printedText } from './printable'
import { SPEECH } from './speech-fixture'

const visible = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(visible).join('') : ''

const read = (markdown: string) => unified().use(remarkParse).parse(markdown).children
const one = (...runs: Block['runs']): readonly Block[] => [{ type: 'paragraph', runs }]

describe('Markdown', () => {
  test('shows a CommonMark reader exactly the words of the speech, whatever they are', () => {
    fc.assert(
      fc.property(blocksArbitrary, (blocks) => {
        expect(read(toMarkdown(blocks)).map(visible)).toEqual(printable(blocks).map(printedText))
      }),
      { numRuns: 600 },
    )
  })

  test('gives headings and title the depth of their level and everything else a paragraph', () => {
    fc.assert(
      fc.property(blocksArbitrary, (blocks) => {
        const depths = read(toMarkdown(blocks)).map((node) => (node.type === 'heading' ? node.depth : node.type))
        const expected = printable(blocks).map((block) =>
          block.type === 'title' ? 1 : block.level === null ? 'paragraph' : block.level + 1,
        )
        expect(depths).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('writes headings with their numbers, blank lines between blocks and a final newline', () => {
    const blocks = SPEECH.filter((block) => block.type === 'title' || block.type === 'heading').slice(0, 5)
    expect(toMarkdown(blocks)).toBe(
      '# 在全区城市绿化养护工作会议暨春季植树动员大会上的讲话\n\n## 一、把树种活\n\n### （一）先看土\n\n### （二）再看水\n\n#### 1.浇透头遍水\n',
    )
  })

  test('sets a lead in bold, its full stop outside where text follows', () => {
    expect(toMarkdown(one({ text: '一是换土。', lead: true }, { text: '尽快动手。' }))).toBe(
      '**一是换土**。尽快动手。\n',
    )
    expect(toMarkdown(one({ text: '谢谢大家！', lead: true }))).toBe('**谢谢大家！**\n')
  })

  test('makes every lead that has a letter bold for the reader', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('一是换土。', '“甲”', '（一）查。', '3. 查', '*甲*'),
        fc.constantFrom('后文', '“后”', ' 后', '。'),
        (lead, after) => {
          const [paragraph] = read(toMarkdown(one({ text: lead, lead: true }, { text: after })))
          expect(paragraph?.type === 'paragraph' && paragraph.children.some((node) => node.type === 'strong')).toBe(
            true,
          )
        },
      ),
    )
  })

  test('escapes a number only where it would begin a list', () => {
    expect(toMarkdown(one({ text: '1. 查' }))).toBe('1\\. 查\n')
    expect(toMarkdown(one({ text: '1.查' }))).toBe('1.查\n')
  })

  test('leaves an underscore inside a word alone', () => {
    expect(toMarkdown(one({ text: '见a_b和_c' }))).toBe('见a_b和\\_c\n')
  })

  test('is empty for a speech without text', () => {
    expect(toMarkdown(one({ text: ' ' }))).toBe('')
  })
})
