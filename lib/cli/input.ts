import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { safePath } from '../corpus/safe-path'
import { cliWords } from '../i18n/cli'
import type { Language } from '../i18n/language'
import type { InputFile } from '../jobs/input-file'
import { Unusable } from './command'

/** A file on disk, and the name that an operand gives it. */
interface Found {
  readonly file: string
  readonly name: string
}

/**
 * The files that operands name: a file is itself, a folder all files under it in order of path. Names are relative to the
 * folder named; a file named alone is known by its name, and where names collide by its whole path. A file named twice is one.
 */
export async function findInputs(operands: readonly string[], language: Language): Promise<readonly InputFile[]> {
  if (operands.length === 0) throw new Unusable(cliWords[language].inputMissing)
  const found = (await Promise.all(operands.map((operand) => filesOf(operand, language)))).flat()
  const once = [...new Map(found.map((each) => [path.resolve(each.file), each])).values()]
  const counts = new Map<string, number>()
  for (const { name } of once) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Promise.all(once.map(({ file, name }) => inputOf(file, counts.get(name) === 1 ? name : file)))
}

async function filesOf(operand: string, language: Language): Promise<readonly Found[]> {
  const words = cliWords[language]
  const kind = await stat(operand).catch((error: NodeJS.ErrnoException) => {
    throw new Unusable(
      error.code === 'ENOENT' ? words.inputAbsent(operand) : words.inputUnreadable(operand, error.message),
    )
  })
  if (kind.isFile()) return [{ file: operand, name: path.basename(operand) }]
  if (!kind.isDirectory()) throw new Unusable(words.inputNoFile(operand))
  const entries = await readdir(operand, { recursive: true, withFileTypes: true }).catch((error: Error) => {
    throw new Unusable(words.inputUnreadable(operand, error.message))
  })
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ file, name: path.relative(operand, file).split(path.sep).join('/') }))
}

/** A name may come from anywhere, an archive unpacked by others too: it leads nowhere and holds no control characters. */
async function inputOf(file: string, name: string): Promise<InputFile> {
  const size = await stat(file).then(
    (kind) => kind.size,
    () => 0,
  )
  return { path: safePath(name), kept: file, size }
}
