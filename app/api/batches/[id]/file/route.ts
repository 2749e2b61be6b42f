import { failureList } from '@/lib/i18n/batch-problems'
import { languageOf } from '@/lib/i18n/language'
import { fileName } from '@/lib/library/file-name'
import { answerFile, answerRefusal } from '@/lib/server/answer'
import { streamBatch } from '@/lib/server/batch-file'
import { readProfile } from '@/lib/server/profile'
import { type ById, read } from '@/lib/server/route'
import { isSameOrigin } from '@/lib/server/same-origin'

/** A download that sets the server to work: our own pages and programs may ask for it, not other sites. */
export const GET = read<ById>(async ({ request, params, storage, batches }) => {
  if (!isSameOrigin(request.headers)) return answerRefusal({ code: 'cross-site' })
  const batch = batches.get(params.id)
  if (!batch) return answerRefusal({ code: 'not-found' })
  if (!batches.hasRoomToRun()) return answerRefusal({ code: 'busy' })
  const list = failureList(languageOf(new URL(request.url).searchParams.get('lang') ?? undefined))
  return answerFile(
    streamBatch(batches, batch, list, await readProfile(storage)),
    'application/zip',
    fileName(batch.template.name, 'zip'),
  )
})
