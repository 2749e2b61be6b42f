import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { cliWords } from '../i18n/cli'
import type { Language } from '../i18n/language'
import { Unusable } from './command'

/** What the command's thread tells the one that started it, which removes unfinished files when a person interrupts. */
interface UnfinishedFile {
  readonly file: string
  readonly state: 'begun' | 'gone'
}

/** What that thread is to say when a person interrupts. */
interface LastWords {
  readonly lastWords: string
}

const tellStarter = (message: UnfinishedFile | LastWords): void => {
  if (workerData === 'rostrum') parentPort?.postMessage(message)
}

/** What is to be said should a person interrupt from now on. */
export const sayWhenInterrupted = (lastWords: string): void => tellStarter({ lastWords })

/** Writes a file whole or not at all: beside its place first, then moved there. */
export async function writeWhole(
  file: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
  language: Language,
): Promise<void> {
  const beside = path.resolve(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`)
  tellStarter({ file: beside, state: 'begun' })
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(beside, content)
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw new Unusable(
      cliWords[language].outputUnwritable(file, error instanceof Error ? error.message : String(error)),
    )
  } finally {
    tellStarter({ file: beside, state: 'gone' })
  }
}
