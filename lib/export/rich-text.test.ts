import { parseDocument } from 'htmlparser2'
import { expect, test } from 'vitest'
import type { Block } from '../document/block'
import { DEFAULT_PROFILE } from './profile'
import { toRichText } from './rich-text'
import { SPEECH } from './speech-fixture'
import { toText } from './text'

interface Paragraph {
  readonly tag: string
  readonly style: string
  readonly text: string
}

/** What a program that pastes reads: the elements of the body, their style and their text. */
function paragraphs(html: string): readonly Paragraph[] {
  const found: Paragraph[] = []
  const textOf = (node: unknown): string => {
    const { data, children = [] } = node as { data?: string; children?: unknown[] }
    return data ?? children.map(textOf).join('')
  }
  const walk = (node: unknown): void => {
    const {
      name,
      attribs,
      children = [],
    } = node as {
      name?: string
      attribs?: Record<string, string>
      children?: unknown[]
    }
    if (name !== undefined && /^(?:p|h[1-6])$/.test(name))
      found.push({ tag: name, style: attribs?.style ?? '', text: textOf(node) })
    else children.forEach(walk)
  }
  walk(parseDocument(html))
  return found
}

test('the clipboard has the words of the speech, in order', () => {
  const text = paragraphs(toRichText(SPEECH, DEFAULT_PROFILE)).map((each) => `${each.text}\n`)
  expect(text.join('')).toBe(toText(SPEECH))
})

test('headings are headings, and every paragraph says its faces, size, indent and line', () => {
  const all = paragraphs(toRichText(SPEECH, DEFAULT_PROFILE))
  const levels = SPEECH.flatMap((block) => (block.type === 'heading' ? [`h${block.level}`] : []))
  expect(all.filter(({ tag }) => tag !== 'p').map(({ tag }) => tag)).toEqual(levels)
  expect(all[0]!.style).toContain("font-family:'Times New Roman','方正小标宋简体'")
  expect(all[0]!.style).toContain('font-size:22pt')
  const body = all.find(({ text }) => text.startsWith('今天把大家请来'))!
  expect(body.style).toContain('text-indent:32pt')
  expect(body.style).toContain('line-height:28.95pt')
  expect(body.style).toContain("'仿宋_GB2312'")
})

test('nothing of a speech is taken for HTML', () => {
  const hostile: Block = { type: 'paragraph', runs: [{ text: '<img src=x onerror=alert(1)> & "甲"' }] }
  const html = toRichText([hostile], { ...DEFAULT_PROFILE, fonts: { ...DEFAULT_PROFILE.fonts, body: `仿宋"><b>` } })
  expect(paragraphs(html).map(({ text }) => text)).toEqual(['<img src=x onerror=alert(1)> & "甲"'])
  expect(html).not.toContain('<img')
  expect(html).not.toContain('"><b>')
})

test('a signature stands as far in as the standard says', () => {
  const profile = { ...DEFAULT_PROFILE, signature: { unit: '林区绿化站', sealed: true } }
  const last = paragraphs(toRichText(SPEECH, profile)).at(-1)!
  expect(last).toMatchObject({ text: '2025年3月6日' })
  expect(last.style).toContain('margin:0 64pt 0 0')
  expect(last.style).toContain('text-align:right')
})
