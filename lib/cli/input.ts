import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { cliWords } from '../i18n/cli'
import type { Language } from '../i18n/language'
import type { MineInput } from '../mining/mine'
import { Unusable } from './command'

/**
 * The files that operands name: a file is itself, a folder all files under it in order of path.
 * Paths are relative to the folder named; a file named alone is known by its name.
 */
export async function findInputs(operands: readonly string[], language: Language): Promise<readonly MineInput[]> {
  const words = cliWords[language]
  if (operands.length === 0) throw new Unusable(words.inputMissing)
  const found = await Promise.all(operands.map((operand) => inputsOf(operand, language)))
  return found.flat()
}

async function inputsOf(operand: string, language: Language): Promise<readonly MineInput[]> {
  const kind = await stat(operand).catch(() => {
    throw new Unusable(cliWords[language].inputAbsent(operand))
  })
  if (!kind.isDirectory()) return [{ path: path.basename(operand), bytes: () => readFile(operand) }]
  const entries = await readdir(operand, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: path.relative(operand, file).split(path.sep).join('/'), bytes: () => readFile(file) }))
}
