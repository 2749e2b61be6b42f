import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isSpeechKind } from '../speech/speech'
import { cleanText } from './clean'
import { FOREIGN_TEXTS } from './foreign-text.fixture'
import { splitPieces } from './split'

const kinds = (source: string) => splitPieces(cleanText(source)).map(({ kind }) => kind)

test.each(Object.entries(FOREIGN_TEXTS))('no speech: %s', (_, text) => {
  expect(kinds(text).filter(isSpeechKind)).toEqual([])
})

const examples = path.join(import.meta.dirname, '../role/examples')
const speeches = readdirSync(examples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const lines = readFileSync(path.join(examples, name), 'utf8').split('\n')
    const words = lines.filter((line) => !line.startsWith('noise|')).map((line) => line.slice(line.indexOf('|') + 1))
    return { name, text: words.join('\n').replace(/\{\d\}/g, '') }
  })

test('examples of speeches, which grow in number, are one speech each, whole', () => {
  const lost = speeches.filter(({ text }) => {
    const found = splitPieces(cleanText(text))
    return found.length !== 1 || !isSpeechKind(found[0]!.kind)
  })
  expect(speeches.length).toBeGreaterThan(20)
  expect(lost.length, lost.map(({ name }) => name).join(', ')).toBeLessThanOrEqual(speeches.length * 0.02)
})
