import type { FileSummary, PieceSummary } from '@/lib/mining/report'
import { isSpeechKind } from '@/lib/speech/speech'

/** A speech in the lists of a run. */
export interface SpeechRow {
  readonly file: FileSummary
  readonly piece: PieceSummary
}

/** Speeches that vote, of one file or of all, those with the most doubts first; reviewed ones last. */
export function speechRows(files: readonly FileSummary[], openFile: number | null): readonly SpeechRow[] {
  return files
    .filter(({ index }) => openFile === null || index === openFile)
    .flatMap((file) => file.pieces.map((piece) => ({ file, piece })))
    .filter(({ piece }) => piece.setAside === null && isSpeechKind(piece.kind))
    .sort((a, b) => Number(a.piece.reviewed) - Number(b.piece.reviewed) || b.piece.doubtful - a.piece.doubtful)
}

export const rowKey = ({ file, piece }: SpeechRow): string => `${file.index} ${piece.id}`
