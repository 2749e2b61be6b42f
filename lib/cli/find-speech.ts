import { cliWords } from '../i18n/cli'
import { inputOf } from '../jobs/input-file'
import { describeInputs } from '../mining/mine'
import { type DescribedDocument, isSpeechKind, type Piece } from '../speech/speech'
import { type Invocation, Unusable } from './command'
import { findInputs } from './input'
import { tellFileProblems } from './tell-problems'

export interface FoundSpeech {
  readonly described: DescribedDocument
  readonly piece: Piece
}

/** The speeches of the inputs in order; with --item the one it names, which may be a piece that was set aside. */
export async function findSpeeches(invocation: Invocation): Promise<readonly FoundSpeech[]> {
  const { operands, options, language } = invocation
  const words = cliWords[language]
  const { files, documents } = await describeInputs((await findInputs(operands, language)).map(inputOf))
  tellFileProblems(files, invocation)
  const all = documents.flatMap((described) => described.pieces.map((piece) => ({ described, piece })))
  const speeches = all.filter(({ piece }) => isSpeechKind(piece.kind))
  if (typeof options.item === 'string') {
    const named = all.find(({ piece }) => piece.id === options.item)
    if (!named) throw new Unusable(words.itemUnknown(options.item, idsOf(speeches)))
    return [named]
  }
  if (speeches.length === 0) throw new Unusable(words.inputNoSpeech(operands.join(' ')))
  return speeches
}

export const idsOf = (speeches: readonly FoundSpeech[]): string => speeches.map(({ piece }) => piece.id).join(' ')
