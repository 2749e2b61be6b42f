import type { z } from 'zod'
import { accept, type Result, refuse } from '../problem'
import type { VersionSummary } from '../storage/record/version'
import type { Storage } from '../storage/storage'
import type { Refusal } from './answer'
import { draftFields } from './drafts'
import type { newVersion } from './schema'

const NO_TEMPLATE = { templateId: null, templateRevision: null }

/** Keeps the saved state of a draft, or a text of it that is not the saved one. */
export async function keepVersion(
  { drafts, versions }: Storage,
  draftId: string,
  input: z.infer<typeof newVersion>,
): Promise<Result<VersionSummary, Refusal>> {
  const draft = await drafts.get(draftId)
  if (!draft) return refuse({ code: 'not-found' })
  if (input.kind === 'conflict') {
    const { title, characters } = draftFields(input.title, input.document, NO_TEMPLATE)
    const text = { title, characters, document: input.document }
    return accept(await versions.add(draftId, text, { kind: input.kind, name: null }))
  }
  const kept = await versions.keep(draftId, input.revision, { kind: input.kind, name: input.name })
  return kept ? accept(kept) : refuse({ code: 'stale-revision', current: draft })
}
