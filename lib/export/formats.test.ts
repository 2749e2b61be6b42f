import fc from 'fast-check'
import mammoth from 'mammoth'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import type { Block } from '../document/block'
import { readDocx, readDocxLines } from '../import/docx'
import { readMarker } from '../import/heading-marker'
import { blocksArbitrary } from './block-arbitrary'
import { toDocx } from './docx'
import { keptBlocks } from './kept-blocks'
import { toMarkdown } from './markdown'
import { DEFAULT_PROFILE, type ExportProfile } from './profile'
import { SPEECH } from './speech-fixture'
import { toText } from './text'

const MODES: readonly ExportProfile['numbering'][] = ['literal', 'auto']

/** Line breaks of a title and blank lines between blocks are layout. */
const words = (text: string): string => text.replace(/\s/g, '')

interface Visible {
  readonly value?: string
  readonly children?: readonly Visible[]
}
const visible = (node: Visible): string => node.value ?? (node.children ?? []).map(visible).join('')

/** Headings whose text alone shows where the number ends; the others are read otherwise than they were meant. */
const isPlain = (block: Block): boolean => {
  if (block.type !== 'heading') return true
  const text = (block.marker ?? '') + block.runs.map((run) => run.text).join('')
  return (readMarker(text)?.marker ?? null) === block.marker
}

describe('the formats', () => {
  test.each(MODES)('carry the same words in the same order (%s numbers)', async (numbering) => {
    await fc.assert(
      fc.asyncProperty(blocksArbitrary, async (blocks) => {
        const lines = readDocxLines(await toDocx(blocks, { ...DEFAULT_PROFILE, numbering }))
        const docx = lines.ok ? lines.value.filter((line) => line !== '') : []
        const text = toText(blocks).split('\n').slice(0, -1)
        const markdown = unified()
          .use(remarkParse)
          .parse(toMarkdown(blocks))
          .children.map((node) => visible(node as Visible))
        expect(docx).toEqual(text)
        expect(markdown).toEqual(text)
      }),
      { numRuns: 150 },
    )
  })

  test.each(MODES)('a .docx read back gives the blocks that were written (%s numbers)', async (numbering) => {
    await fc.assert(
      fc.asyncProperty(blocksArbitrary, async (blocks) => {
        const plain = keptBlocks(blocks).filter(isPlain)
        const read = readDocx(await toDocx(plain, { ...DEFAULT_PROFILE, numbering }))
        expect(read.ok && read.value.blocks).toEqual(keptBlocks(plain))
      }),
      { numRuns: 150 },
    )
  })

  test.each(MODES)(
    'a whole speech comes back from .docx with its numbers, leads and blanks (%s numbers)',
    async (numbering) => {
      const read = readDocx(await toDocx(SPEECH, { ...DEFAULT_PROFILE, numbering }))
      expect(read).toEqual({ ok: true, value: { blocks: keptBlocks(SPEECH), notes: [] } })
    },
  )

  test('another reader finds the same words in the .docx', async () => {
    const buffer = Buffer.from(await toDocx(SPEECH, DEFAULT_PROFILE))
    const { value, messages } = await mammoth.extractRawText({ buffer })
    expect(words(value)).toBe(words(toText(SPEECH)))
    expect(messages.filter((message) => message.type === 'error')).toEqual([])
  })
})
