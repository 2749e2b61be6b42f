import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, toClean } from '@/lib/corpus/clean'
import type { DescribedDocument, Piece } from '@/lib/speech/speech'
import { sourceLines } from './source-lines'

const bare: Omit<Piece, 'range' | 'paragraphs' | 'slots'> = {
  id: 'a-1',
  kind: 'speech',
  title: null,
  setAside: null,
  duplicateOf: null,
  family: null,
  points: [],
  announcements: [],
}

const described = (text: string): DescribedDocument => ({
  document: { path: 'a.txt', format: 'txt', encoding: 'utf-8', text },
  clean: cleanText(text),
  pieces: [],
})

const paragraph = (start: number, end: number) => ({
  range: { start, end },
  form: null,
  role: 'measures' as const,
  confidence: 0.5,
  because: [],
})

const slot = (start: number, end: number) => ({
  range: { start, end },
  type: 'count' as const,
  name: '数',
  label: '数',
  implicit: true,
  confidence: 1,
  because: [],
})

const wholePiece = (document: DescribedDocument): Piece => ({
  ...bare,
  range: { start: 0, end: document.clean.text.length },
  paragraphs: [],
  slots: [],
})

const scrap = fc.constantFrom(
  '同志们',
  '：',
  '　　',
  ' ',
  '\n',
  '\r\n',
  '— 3 —',
  '一、',
  '12',
  '，',
  'ａ',
  '&nbsp;',
  '。',
)
const messy = fc.array(scrap, { maxLength: 40 }).map((parts) => parts.join(''))

describe('the source of a piece', () => {
  test('is shown without a gap: each span is the source where the one before it ended', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const document = described(text)
        const spans = sourceLines(document, wholePiece(document)).flatMap((line) => line.spans)
        let end = spans[0]?.start ?? 0
        for (const span of spans) {
          expect(span.start).toBe(end)
          end += span.text.length
          expect(span.text).toBe(text.slice(span.start, end))
        }
      }),
    )
  })

  test('becomes the clean text when the edits that it shows are made', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const document = described(text)
        const made = sourceLines(document, wholePiece(document))
          .flatMap(({ spans }) => spans.map(({ edit, text: kept, insert }) => (edit === null ? kept : insert)))
          .join('')
        expect(document.clean.text.startsWith(made)).toBe(true)
        expect(document.clean.text.slice(made.length).trim()).toBe('')
      }),
    )
  })

  test('keeps each line number of the file, and breaks no span over a line', () => {
    const text = '第一行\n第二行\n第三行'
    const document = described(text)
    const lines = sourceLines(document, wholePiece(document))
    expect(lines.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(lines.map(({ spans }) => spans.map((span) => span.text).join(''))).toEqual([
      '第一行\n',
      '第二行\n',
      '第三行',
    ])
  })

  test('marks a blank and its paragraph at their places in the source', () => {
    const text = '　　今年完成12项。'
    const document = described(text)
    const at = toClean(document.clean, text.indexOf('12'))
    const piece: Piece = {
      ...wholePiece(document),
      paragraphs: [paragraph(0, document.clean.text.length)],
      slots: [slot(at, at + 2)],
    }
    const spans = sourceLines(document, piece).flatMap((line) => line.spans)
    expect(spans.filter((span) => span.slot === 0).map((span) => span.text)).toEqual(['12'])
    expect(spans.filter((span) => span.edit === null).every((span) => span.paragraph === 0)).toBe(true)
  })
})
