import type { z } from 'zod'
import { accept, type Result, refuse } from '../problem'
import type { DraftRecord } from '../storage/record/draft'
import type { Storage } from '../storage/storage'
import type { Refusal } from './answer'
import { draftFromTemplate, draftFromText, draftFromTitle } from './drafts'
import { templatizePiece } from './minings'
import type { newDraft } from './schema'

/** A draft from what the request names: a template, one mined piece, or a title alone. */
export async function startDraft(
  storage: Storage,
  input: z.infer<typeof newDraft>,
): Promise<Result<DraftRecord, Refusal>> {
  if ('templateId' in input) return draftFromTemplate(storage, input.templateId)
  if ('title' in input) return accept(await draftFromTitle(storage, input.title))
  const made = await templatizePiece(storage.mining, input.miningId, input.pieceId)
  return made ? draftFromText(storage, made, made.title) : refuse({ code: 'not-found' })
}
