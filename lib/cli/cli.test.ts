import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readFile as readSource } from '../corpus/read-file'
import { examineTemplatize } from '../draft/templatize-law.generator'
import { describeDocument } from '../speech/describe'
import { isSpeechKind } from '../speech/speech'
import { root, rostrum } from './run.generator'

interface Parsed {
  readonly version: number
  readonly files: readonly {
    readonly file: string
    readonly items: readonly {
      readonly id: string
      readonly kind: string
      readonly setAside: string | null
      readonly paragraphs: readonly { readonly line: number }[]
      readonly slots: readonly { readonly line: number; readonly col: number; readonly text: string }[]
    }[]
  }[]
}

const samples = path.join(root, 'samples')
const pledge = 'templates/pledge.hbs'

let folder: string
const inFolder = (...names: string[]): string => path.join(folder, ...names)

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-cli-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('what cannot be used', () => {
  it.each([
    ['no command', [], 'parse INPUT…'],
    ['an unknown command', ['frobnicate'], '没有“frobnicate”这个命令'],
    ['no input', ['parse'], '没有给出输入文件'],
    ['an absent input', ['--lang', 'en', 'parse', 'absent.txt'], '“absent.txt” does not exist'],
    ['an unknown option', ['parse', 'samples', '--frob'], '不认识选项 --frob'],
    ['an option without its value', ['clean', 'samples', '--lang=en', '--item'], '--item needs a value'],
    ['an unknown language', ['parse', 'samples', '--lang', 'fr'], 'zh-CN, en'],
    ['an unknown item', ['clean', 'samples', '--item', '09-9', '--quiet'], '02-1'],
    ['several speeches where one is meant', ['templatize', 'samples', '--out', 'OUT/a', '--values', 'OUT/b'], '02-1'],
    ['a place that cannot be written', ['mine', 'samples', '--out', 'README.md', '--quiet'], '写不了“README.md”'],
    [
      'a format that is none',
      ['render', pledge, '--values', 'templates/pledge.values.json', '--to', 'pdf'],
      'md, docx',
    ],
    ['values that are no JSON', ['render', pledge, '--values', 'README.md'], '不是可用的 JSON'],
    ['a template that is no UTF-8', ['validate', 'samples/05_utf-16.txt'], '不是 UTF-8'],
  ])('%s: status 2, one message that says what to do, nothing written', async (_, words, message) => {
    const ran = await rostrum(words.map((word) => word.replace('OUT', folder)))
    expect(ran).toMatchObject({ status: 2, out: '', err: expect.stringContaining(message) })
    expect(ran.err).not.toMatch(/\n\s+at |node:|undefined/)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('parse and clean', () => {
  it('gives every finding its place in the raw file: lines from 1, columns from 0 in code points', async () => {
    const { status, out, err } = await rostrum(['parse', 'samples', '--json', '--quiet'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const { version, files } = JSON.parse(out) as Parsed
    expect(version).toBe(1)
    expect(files.map(({ file }) => file)).toEqual(readdirSync(samples).sort())
    let slots = 0
    for (const { file, items } of files) {
      const { value } = await readSource(file, readFileSync(path.join(samples, file)))
      const lines = value[0]!.text.split('\n')
      for (const item of items) {
        for (const { line } of item.paragraphs) expect(lines[line - 1]!.trim()).not.toBe('')
        for (const { line, col, text } of item.slots) {
          expect([...lines.slice(line - 1).join('\n')].slice(col, col + [...text].length).join('')).toBe(text)
          slots++
        }
      }
    }
    expect(slots).toBeGreaterThan(20)
  })

  it('prints each speech under its id, and one alone', async () => {
    const all = await rostrum(['clean', 'samples/03_compilation.txt'])
    const [first, second] = all.out.split(/^(?==== )/m)
    expect(first).toMatch(/^=== 03-1\n/)
    const alone = await rostrum(['clean', 'samples/03_compilation.txt', '--item', '03-2'])
    expect(alone).toMatchObject({ status: 0, out: second!.replace('=== 03-2\n', '') })
  })

  it('keeps files of one name apart, and reads a file named twice once', async () => {
    for (const name of ['a', 'b']) {
      await mkdir(inFolder(name))
      await writeFile(inFolder(name, 'x.txt'), readFileSync(path.join(samples, '04_glued.txt')))
    }
    const named = ['a', 'b', 'a'].map((name) => inFolder(name, 'x.txt'))
    const { files } = JSON.parse((await rostrum(['parse', ...named, '--quiet'])).out) as Parsed
    const ids = files.flatMap(({ items }) => items.map(({ id }) => id))
    expect(files).toHaveLength(2)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is content with a reader that closes early', async () => {
    expect(await rostrum(['parse', 'samples', '--quiet'], { onOut: (child) => child.stdout?.destroy() })).toMatchObject(
      { status: 0, err: '' },
    )
  })

  it('says of each file that it cannot use what is wrong with it, and describes the others', async () => {
    await mkdir(inFolder('in'))
    await writeFile(inFolder('in', 'empty.txt'), '')
    await writeFile(inFolder('in', 'none.txt'), '今天天气很好。\n')
    await writeFile(
      inFolder('in', 'program.txt'),
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 167) & 255),
    )
    await writeFile(inFolder('in', 'good.txt'), readFileSync(path.join(samples, '04_glued.txt')))
    const { status, out, err } = await rostrum(['parse', inFolder('in'), '--lang', 'en'])
    expect(status).toBe(0)
    const { files } = JSON.parse(out) as Parsed
    expect(files.map(({ file }) => file)).toEqual(['good.txt', 'none.txt'])
    expect(err.trim().split('\n')).toEqual([
      expect.stringContaining('“empty.txt” is empty'),
      expect.stringContaining('“none.txt”'),
      expect.stringContaining('“program.txt” is not text'),
    ])
  })
})

describe('templatize and render', () => {
  it('give a speech back byte for byte', async () => {
    const source = 'samples/02_flood-season.txt'
    const [template, values] = [inFolder('new', 'a.hbs'), inFolder('new', 'a.json')]
    const made = await rostrum(['templatize', source, '--out', template, '--values', values])
    expect(made).toEqual({ status: 0, out: '', err: '' })
    const [rendered, cleaned, valid] = await Promise.all([
      rostrum(['render', template, '--values', values, '--to', 'txt']),
      rostrum(['clean', source, '--item', '02-1']),
      rostrum(['validate', template]),
    ])
    expect(cleaned.out.length).toBeGreaterThan(500)
    expect(rendered).toEqual(cleaned)
    expect(valid.status).toBe(0)
  })

  it('hold their laws on every speech of the samples', async () => {
    let speeches = 0
    for (const file of readdirSync(samples)) {
      const { value } = await readSource(file, readFileSync(path.join(samples, file)))
      const { clean, pieces } = describeDocument(value[0]!)
      for (const piece of pieces.filter(({ kind }) => isSpeechKind(kind))) {
        speeches++
        const { rendered, text, errors, lostSlots, literalOrdinals, impure } = examineTemplatize({ clean, piece })
        expect(rendered, piece.id).toBe(text)
        expect({ id: piece.id, found: [...errors, ...lostSlots, ...literalOrdinals, ...impure] }).toEqual({
          id: piece.id,
          found: [],
        })
      }
    }
    expect(speeches).toBeGreaterThan(5)
  })

  it('list empty blanks with status 1 and write nothing, --quiet or not', async () => {
    await writeFile(inFolder('v.json'), '{}')
    const words = ['--values', inFolder('v.json'), '--empty', 'fail', '--out', inFolder('a.md'), '--quiet', '--json']
    const { status, out, err } = await rostrum(['render', pledge, ...words])
    expect(status).toBe(1)
    expect(err).toContain('“会议名称”还没有填')
    const { version, problems } = JSON.parse(out)
    expect({ version, first: problems[0] }).toMatchObject({
      version: 1,
      first: { code: 'value-empty', name: '会议名称' },
    })
    expect(await readdir(folder)).toEqual(['v.json'])
  })

  it('write .docx by the name of the file, and mark what is empty in .md', async () => {
    await writeFile(inFolder('v.json'), '{}')
    const [word, marked] = await Promise.all([
      rostrum(['render', pledge, '--values', 'templates/pledge.values.json', '--out', inFolder('a.docx')]),
      rostrum(['render', pledge, '--values', inFolder('v.json')]),
    ])
    expect(word).toEqual({ status: 0, out: '', err: '' })
    expect((await readFile(inFolder('a.docx'))).subarray(0, 2).toString()).toBe('PK')
    expect(marked.out).toContain('〔会议名称〕')
    expect((await readdir(folder)).sort()).toEqual(['a.docx', 'v.json'])
  })
})

describe('validate', () => {
  it('names place, code and the nearest name, with status 1', async () => {
    const source =
      '---\nslots:\n  会议: { type: event }\n---\n\n{{#section "opening" id="a"}}\n𠀀今天{{会义}}召开{{会议}}。\n{{/section}}\n'
    await writeFile(inFolder('a.hbs'), source)
    const { status, out } = await rostrum(['validate', inFolder('a.hbs'), pledge, '--json'])
    expect(status).toBe(1)
    const { version, files } = JSON.parse(out)
    expect(version).toBe(1)
    expect(files).toMatchObject([
      { problems: [{ line: 7, col: 5, severity: 'error', code: 'slot-unknown', suggestion: '会议' }] },
      { file: pledge, problems: [] },
    ])
  })
})

describe('mine', () => {
  it('writes templates, sections, phrases and a report that hold, and refuses a folder that is not empty', async () => {
    const out = inFolder('new', 'library')
    const mined = await rostrum(['mine', 'samples', '--out', out, '--json', '--quiet'])
    expect(mined).toMatchObject({ status: 0, err: '' })
    const files = readdirSync(out, { recursive: true }).map(String)
    for (const name of ['phrases.json', 'report.json'])
      expect(JSON.parse(readFileSync(path.join(out, name), 'utf8')).version).toBe(1)
    expect(readFileSync(path.join(out, 'report.json'), 'utf8')).toBe(mined.out)
    const templates = files.filter((name) => name.endsWith('.hbs'))
    expect(templates.some((name) => name.startsWith('sections'))).toBe(true)
    expect(templates.some((name) => !name.startsWith('sections'))).toBe(true)
    const [valid, again] = await Promise.all([
      rostrum(['validate', ...templates.map((name) => path.join(out, name))]),
      rostrum(['mine', 'samples', '--out', out]),
    ])
    expect(valid).toEqual({ status: 0, out: '', err: '' })
    expect(again).toMatchObject({ status: 2, out: '', err: expect.stringContaining('里已有文件') })
  })

  it('ends with 130 when a person interrupts it; what is finished stays, and --resume goes on from there', async () => {
    const speech = readFileSync(path.join(samples, '03_compilation.txt'))
    await mkdir(inFolder('in'))
    for (let copy = 0; copy < 10; copy++)
      await writeFile(inFolder('in', `${copy}.txt`), Buffer.concat(Array.from({ length: 12 }, () => speech)))
    const words = ['mine', inFolder('in'), '--out', inFolder('out')]
    let interrupts = 0
    const { status, out, err } = await rostrum(words, { onErr: (child) => interrupts++ || child.kill('SIGINT') })
    expect({ status, out }).toEqual({ status: 130, out: '' })
    expect(err).toContain('--resume')
    expect(err).not.toContain('at ')
    expect(readdirSync(inFolder('out'))).toEqual(['.unfinished'])
    const kept = readdirSync(inFolder('out', '.unfinished'))
    expect(kept).toContain('000000')
    expect(kept.filter((name) => name.endsWith('.part'))).toEqual([])
    expect(await rostrum(words)).toMatchObject({ status: 2, err: expect.stringContaining('--resume') })
    const resumed = await rostrum([...words, '--resume'])
    expect(resumed.status).toBe(0)
    expect(readdirSync(inFolder('out'))).toEqual(expect.arrayContaining(['phrases.json', 'report.json']))
    expect(existsSync(inFolder('out', '.unfinished'))).toBe(false)
  })
})
