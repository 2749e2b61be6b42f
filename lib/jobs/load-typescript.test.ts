import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

const { loadTypescript } = createRequire(import.meta.url)('./load-typescript.cjs') as {
  loadTypescript(file: string): Readonly<Record<string, unknown>>
}
const load = (file: string) => loadTypescript(path.join(import.meta.dirname, file))

it('gives what a file exports', () => {
  const { writeNumeral } = load('../text/numeral.ts') as unknown as typeof import('../text/numeral')
  expect(writeNumeral(12)).toBe('十二')
})

it('finds packages from the file on, whatever folder the process runs in', () => {
  const folder = process.cwd()
  process.chdir(tmpdir())
  try {
    expect(load('../import/html.ts')).toMatchObject({ readHtmlLines: expect.any(Function) })
  } finally {
    process.chdir(folder)
  }
})
