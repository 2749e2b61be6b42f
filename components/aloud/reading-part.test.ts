import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { outlineOf } from '@/components/editor/outline/outline'
import { draftSchema } from '@/components/editor/schema/draft-schema'
import { supplyTexts } from '@/components/editor/view/supplied-texts'
import { draftBlocks } from '@/lib/draft/blocks'
import { instantiate } from '@/lib/draft/instantiate'
import { spokenCharacters } from '@/lib/draft/length'
import { parseTemplate } from '@/lib/template/parse'
import { readingParts } from './reading-part'

const { value } = parseTemplate(readFileSync(path.resolve('templates', 'deployment.hbs'), 'utf8'))
const started = instantiate(value, {})
if (!started.ok) throw new Error(JSON.stringify(started.error))
const draft = started.value
const doc = draftSchema.nodeFromJSON(draft)
const texts = supplyTexts(doc)
const parts = readingParts(doc, texts, outlineOf(doc, texts))
const textOf = ({ runs }: (typeof parts)[number]['paragraphs'][number]) => runs.map(({ text }) => text).join('')

test('a rehearsal reads all that is spoken, once and in order', () => {
  const spoken = draftBlocks(draft, 'mark').filter(({ type }) => type === 'heading' || type === 'paragraph')
  const read = parts.flatMap(({ paragraphs }) => paragraphs.map(textOf)).flatMap((text) => text.split('\n'))
  expect(read.filter((text) => text.trim() !== '')).toHaveLength(spoken.length)
  expect(parts.reduce((sum, { characters }) => sum + characters, 0)).toBe(spokenCharacters(spoken))
})

test('a heading with nothing of its own is read with the point under it', () => {
  const first = parts.find(({ label }) => label.startsWith('（一）成绩'))!
  expect(first.paragraphs.map(textOf)[0]).toBe('二、看清当前形势，把弦绷得更紧')
  expect(parts.every(({ paragraphs }) => paragraphs.some(({ kind }) => kind !== 'heading'))).toBe(true)
})
