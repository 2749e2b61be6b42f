import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '../corpus/read-file'
import { describeDocument } from '../speech/describe'
import { isSpeechKind } from '../speech/speech'
import { examineTemplatize, type TemplatizeFindings } from './templatize-law.generator'

const folders = ['../shared/corpus', '../shared/samples'].map((folder) => path.resolve(process.cwd(), folder))
const present = folders.filter((folder) => existsSync(folder))

describe.skipIf(present.length === 0)('templatize on real speeches (skipped where ../shared is absent)', () => {
  test('gives every speech back byte for byte, each blank at its place', { timeout: 600_000 }, async () => {
    const found = new Map<string, TemplatizeFindings>()
    for (const folder of present) {
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
        const { value } = await readFile(file, readFileSync(path.join(folder, file)))
        for (const document of value) {
          const { clean, pieces } = describeDocument(document)
          for (const piece of pieces.filter(({ kind }) => isSpeechKind(kind))) {
            found.set(piece.id, examineTemplatize({ clean, piece }))
          }
        }
      }
    }
    for (const [id, findings] of found) {
      expect({ id, rendered: findings.rendered }).toEqual({ id, rendered: findings.text })
      const { errors, lostSlots, literalOrdinals, impure } = findings
      expect({ id, errors, lostSlots, literalOrdinals, impure }).toEqual({
        id,
        errors: [],
        lostSlots: [],
        literalOrdinals: [],
        impure: [],
      })
      expect(findings.literalShare, id).toBeGreaterThanOrEqual(0.6)
    }
    const sum = (pick: (findings: TemplatizeFindings) => number): number =>
      [...found.values()].reduce((total, one) => total + pick(one), 0)
    console.log(
      `speeches ${found.size}, slots ${sum(({ slots }) => slots)}, ordinals ${sum(({ ordinals }) => ordinals)}, with start= ${sum(({ starts }) => starts)}, counts ${sum(({ counts }) => counts)}, least literal share ${Math.min(...[...found.values()].map(({ literalShare }) => literalShare)).toFixed(3)}`,
    )
    expect(found.size).toBeGreaterThan(0)
  })
})
