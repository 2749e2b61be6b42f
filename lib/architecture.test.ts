import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

/**
 * The one table of who may import whom inside lib/: rooms of lib/ and npm packages, by room. `.` is lib/ itself
 * (problem.ts), `storage/storage` the contract of storage and its records without a database, `node` everything that Node
 * brings.
 * Types may come from every room but the doors jobs, cli and server, and of storage from its contract alone.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  '.': [],
  text: [],
  learn: [],
  role: ['.', 'text', 'outline', 'learn'],
  slot: ['.', 'text', 'role', 'template', 'learn'],
  corpus: ['.', 'text', 'learn', 'import', 'iconv-lite', 'fflate'],
  outline: ['.', 'text', 'learn'],
  speech: ['.', 'text', 'corpus', 'outline', 'role', 'slot', 'i18n'],
  template: ['.', 'text', 'role', 'slot', 'outline', 'document', 'handlebars', 'yaml'],
  draft: ['.', 'text', 'role', 'slot', 'outline', 'document', 'speech', 'template'],
  document: ['.', 'text', 'role', 'outline'],
  import: ['.', 'text', 'document', 'corpus', 'fflate', 'saxes', 'htmlparser2'],
  export: ['.', 'text', 'document', 'docx', 'fflate'],
  mining: ['.', 'text', 'role', 'slot', 'corpus', 'outline', 'speech', 'template', 'draft', 'storage/storage'],
  batch: ['.', 'document', 'corpus', 'template', 'draft', 'library', 'import', 'export', 'fflate', 'papaparse'],
  search: [],
  meeting: ['draft'],
  compare: [],
  returned: ['.', 'text', 'compare', 'outline', 'document', 'draft'],
  material: ['.', 'search', 'document', 'draft', 'template'],
  continuation: ['.'],
  library: ['.', 'role', 'template', 'draft', 'document', 'yaml'],
  i18n: ['.', 'text', 'role', 'slot'],
  storage: ['.', 'search', 'library', 'node', 'kysely', 'better-sqlite3', 'pg'],
  jobs: ['.', 'corpus', 'mining', 'node'],
  server: [
    '.',
    'role',
    'slot',
    'document',
    'corpus',
    'import',
    'speech',
    'mining',
    'library',
    'draft',
    'batch',
    'material',
    'meeting',
    'returned',
    'continuation',
    'template',
    'export',
    'search',
    'storage',
    'jobs',
    'node',
    'zod',
  ],
  cli: ['*', 'node'],
}

/** Rooms that may touch disk, clock, network or chance. */
const EFFECT_ROOMS = ['storage', 'jobs', 'server', 'cli']

/** Files beside the house: test support, and what is run by hand to make data that is committed. */
const BESIDE = /\.test\.tsx?$|\/(?:\S*contract|train|gold-file|\S*arbitrary|\S*generator)\.ts$/

const root = path.resolve(import.meta.dirname, '..')

interface Import {
  readonly from: string
  readonly isType: boolean
}

interface SourceFile {
  /** Relative to the project, with /. */
  readonly name: string
  readonly code: string
}

const IMPORT = /\b(?:import|export)\s+(type\s)?(?:[\w*\s{},$]*?\sfrom\s+)?'([^'\n]+)'|\bimport\(\s*'([^'\n]+)'/g

function readSources(folder: string): readonly SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .map((name) => ({ name, code: readFileSync(path.join(root, name), 'utf8') }))
}

const importsOf = ({ code }: SourceFile): readonly Import[] =>
  [...code.matchAll(IMPORT)].map((match) => ({ from: match[2] ?? match[3]!, isType: match[1] !== undefined }))

/** Room of a file of lib/, or null outside it. */
function roomOf(name: string): string | null {
  const [top, ...rest] = name.split('/')
  return top === 'lib' ? (rest.length > 1 ? rest[0]! : '.') : null
}

/** What an import names: a room, `storage/storage`, `node`, or a package. */
function targetOf(file: SourceFile, from: string): string {
  if (from.startsWith('node:')) return 'node'
  const local = from.startsWith('@/')
    ? from.slice(2)
    : from.startsWith('.')
      ? path.posix.join(path.posix.dirname(file.name), from)
      : null
  if (local === null)
    return from
      .split('/')
      .slice(0, from.startsWith('@') ? 2 : 1)
      .join('/')
  if (local === 'lib/storage/storage' || local?.startsWith('lib/storage/record/')) return 'storage/storage'
  return roomOf(local) ?? local
}

const DOORS = ['storage', 'jobs', 'server', 'cli']

function forbiddenImports(file: SourceFile): readonly string[] {
  const room = roomOf(file.name)!
  const allowed = MAY_IMPORT[room] ?? []
  const isAllowed = ({ from, isType }: Import): boolean => {
    const target = targetOf(file, from)
    if (target === room || allowed.includes(target)) return true
    if (target === 'storage/storage' && (room === 'storage' || allowed.includes('storage'))) return true
    if (allowed.includes('*') && target in MAY_IMPORT) return true
    return isType && !DOORS.includes(target) && (target in MAY_IMPORT || target === 'storage/storage')
  }
  return importsOf(file)
    .filter((each) => !isAllowed(each))
    .map(({ from }) => from)
}

const EFFECTS =
  /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bperformance\.|\bfetch\(|\bprocess\.|\bset(?:Timeout|Interval)\(|\blocalStorage\b/g
const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm

const sources = readSources('lib').filter(({ name }) => !BESIDE.test(name))
const pure = sources.filter(({ name }) => !EFFECT_ROOMS.includes(roomOf(name)!))
const screens = readSources('components').filter(({ name }) => !BESIDE.test(name))

it('finds the files it speaks of', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(screens.length).toBeGreaterThan(20)
  expect(sources.flatMap(importsOf).length).toBeGreaterThan(sources.length)
})

it('has a row for every room', () => {
  expect(Object.keys(MAY_IMPORT)).toEqual(expect.arrayContaining([...new Set(sources.map(({ name }) => roomOf(name)))]))
})

it.each(sources.map((file) => [file.name, file] as const))('%s imports only what its room may', (_, file) => {
  expect(forbiddenImports(file)).toEqual([])
})

it.each(pure.map((file) => [file.name, file] as const))(
  '%s touches no clock, chance, network or process',
  (_, file) => {
    expect(file.code.replace(COMMENTS, '').match(EFFECTS) ?? []).toEqual([])
  },
)

it.each(screens.map((file) => [file.name, file] as const))('%s knows none of the doors', (_, file) => {
  expect(importsOf(file).filter(({ from }) => DOORS.includes(targetOf(file, from)))).toEqual([])
})
