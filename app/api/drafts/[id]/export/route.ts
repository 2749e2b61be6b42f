import { answerFile, answerRefusal } from '@/lib/server/answer'
import { exportDraft, rememberExport } from '@/lib/server/draft-file'
import { keepExported } from '@/lib/server/returned'
import { type ById, read } from '@/lib/server/route'
import { isSameOrigin } from '@/lib/server/same-origin'
import { exportQuery } from '@/lib/server/schema'

export const GET = read<ById>(async ({ request, params, storage }) => {
  const query = exportQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return answerRefusal({ code: 'bad-request', issues: query.error.issues })
  const draft = await storage.drafts.get(params.id)
  if (!draft) return answerRefusal({ code: 'not-found' })
  const file = await exportDraft(storage, draft, query.data.format, query.data.empty)
  // Another site may make a browser fetch this address; that is no use of the draft.
  if (isSameOrigin(request.headers)) {
    await rememberExport(storage, draft)
    await keepExported(storage, draft)
  }
  return answerFile(file.contents, file.type, file.name)
})
