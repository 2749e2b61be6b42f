import type { KeptFile } from './collect'
import type { Candidate } from './sample'

/** A speech of a kept file with what sampling goes by. */
export interface KeptSpeech extends Candidate {
  readonly file: KeptFile
}

/** Some speeches of one file. */
export interface FileSpeeches {
  readonly file: KeptFile
  readonly speeches: readonly KeptSpeech[]
}

/** In order of the files. */
export function byFile(speeches: Iterable<KeptSpeech>): readonly FileSpeeches[] {
  const files = new Map<KeptFile, KeptSpeech[]>()
  for (const speech of speeches) {
    const own = files.get(speech.file)
    if (own) own.push(speech)
    else files.set(speech.file, [speech])
  }
  return [...files].map(([file, own]) => ({ file, speeches: own })).sort((a, b) => a.file.index - b.file.index)
}

/** UTF-16 units. */
export function lengthOf(speeches: Iterable<KeptSpeech>): number {
  let length = 0
  for (const { characters } of speeches) length += characters
  return length
}
