import { type PackedDocument, unpackDocument } from '../speech/pack'
import { beginningOf } from './sample'
import { entryTallier, type Tally } from './tally'
import type { PatternEntry } from './variant'
import { findVoters, type Voter } from './voter'

/** A file in which wording is counted. */
export interface CountedFile {
  /** JSON of a PackedDocument. */
  readonly packed: Uint8Array
  readonly speeches: readonly CountedSpeech[]
}

interface CountedSpeech {
  /** Index into the pieces of its file. */
  readonly piece: number
  /** Whole id: a packed piece lacks what names its file. */
  readonly id: string
  /** What it is about; where that is undefined, the speech alone tells. */
  readonly occasion: string | null | undefined
}

/** A scan that counts wording in all speeches of some files; tallies of several calls are merged by `mergeTallies`. */
export function wordingCounter(entries: readonly PatternEntry[]): (files: readonly CountedFile[]) => Tally {
  const tallyOf = entryTallier(entries)
  const decoder = new TextDecoder()
  return (files) => tallyOf(files.flatMap((file) => votersOf(file, decoder)))
}

function votersOf({ packed, speeches }: CountedFile, decoder: TextDecoder): readonly Voter[] {
  const document: PackedDocument = JSON.parse(decoder.decode(packed))
  const described = unpackDocument(document)
  return speeches.flatMap(({ piece, id, occasion }) => {
    const own = { ...beginningOf(described.pieces[piece]!), id }
    const voters = findVoters([{ ...described, pieces: [own] }])
    return occasion === undefined ? voters : voters.map((voter) => ({ ...voter, occasion }))
  })
}
