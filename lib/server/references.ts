import { cleanText } from '../corpus/clean'
import type { FileProblem } from '../corpus/file-problem'
import { readFile } from '../corpus/read-file'
import type { IncomingFile } from '../jobs/uploads'
import type { ReferenceSummary } from '../storage/record/reference'
import type { Storage } from '../storage/storage'

const MEGABYTE = 1 << 20

/** What is read beside a draft is a speech or a report, not an archive of them. */
export const REFERENCE_LIMITS = {
  /** One file as it comes. */
  fileBytes: 16 * MEGABYTE,
  /** Its text in UTF-8: two million Chinese characters. */
  textBytes: 6 * MEGABYTE,
  /** Texts of one draft. */
  count: 30,
} as const

export interface AddedReferences {
  readonly references: readonly ReferenceSummary[]
  readonly problems: readonly FileProblem[]
}

/** Reads files as mining does, cleans them and lays them beside the draft; what cannot be read is said file by file. */
export async function addReferences(
  { references }: Storage,
  draftId: string,
  files: readonly IncomingFile[],
): Promise<AddedReferences> {
  const added: ReferenceSummary[] = []
  const problems: FileProblem[] = []
  let room = REFERENCE_LIMITS.count - (await references.list(draftId)).length
  for (const { path, bytes } of files) {
    const texts = await readTexts(path, bytes)
    problems.push(...texts.problems)
    for (const text of texts.value) {
      if (room <= 0) return { references: added, problems: [...problems, tooMany(path)] }
      added.push(await references.add(draftId, text))
      room -= 1
    }
  }
  return { references: added, problems }
}

const tooMany = (file: string): FileProblem => ({ code: 'archive-too-many', file, limit: REFERENCE_LIMITS.count })

interface ReadTexts {
  readonly value: readonly { readonly name: string; readonly lines: readonly string[] }[]
  readonly problems: readonly FileProblem[]
}

async function readTexts(path: string, bytes: Uint8Array): Promise<ReadTexts> {
  const tooLarge = (size: number, limit: number): FileProblem => ({
    code: 'file-too-large',
    file: path,
    bytes: size,
    limit,
  })
  if (bytes.length > REFERENCE_LIMITS.fileBytes)
    return { value: [], problems: [tooLarge(bytes.length, REFERENCE_LIMITS.fileBytes)] }
  const read = await readFile(path, bytes)
  const texts = read.value.map((document) => ({ name: document.path, lines: linesOf(document.text) }))
  const sizes = texts.map(({ lines }) => Buffer.byteLength(lines.join('\n')))
  const problems = [
    ...read.problems,
    ...sizes
      .filter((size) => size > REFERENCE_LIMITS.textBytes)
      .map((size) => tooLarge(size, REFERENCE_LIMITS.textBytes)),
    ...texts
      .filter(({ lines }) => lines.length === 0)
      .map(({ name }): FileProblem => ({ code: 'file-empty', file: name })),
  ]
  return {
    value: texts.filter(({ lines }, at) => lines.length > 0 && sizes[at]! <= REFERENCE_LIMITS.textBytes),
    problems,
  }
}

const linesOf = (source: string): readonly string[] =>
  cleanText(source)
    .text.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
