import type { StripBlock } from '@/components/strip/strip'
import type { PieceSummary } from '@/lib/mining/report'
import { isContentRole } from '@/lib/role/role'
import type { DescribedDocument, Paragraph } from '@/lib/speech/speech'

/** A role under this probability is left to a person. */
export const DOUBT_BELOW = 0.9

export const isDoubtful = ({ role, confidence }: Paragraph): boolean => isContentRole(role) && confidence < DOUBT_BELOW

/** The strip of a speech with its doubts where the file is at hand, else the strip of the report. */
export function doubtfulStrip(
  described: DescribedDocument | null | undefined,
  summary: PieceSummary,
): readonly StripBlock[] {
  const piece = described?.pieces.find(({ id }) => id === summary.id)
  return piece ? stripWithDoubts(piece.paragraphs) : summary.strip
}

/** Neighbouring paragraphs of one role and one certainty make a block. */
function stripWithDoubts(paragraphs: readonly Paragraph[]): readonly StripBlock[] {
  const blocks: { role: StripBlock['role']; characters: number; doubtful: boolean }[] = []
  for (const paragraph of paragraphs) {
    const { role, range } = paragraph
    if (!isContentRole(role)) continue
    const doubtful = isDoubtful(paragraph)
    const last = blocks.at(-1)
    if (last?.role === role && last.doubtful === doubtful) last.characters += range.end - range.start
    else blocks.push({ role, characters: range.end - range.start, doubtful })
  }
  return blocks
}
