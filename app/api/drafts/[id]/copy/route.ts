import { answer, answerRefusal } from '@/lib/server/answer'
import { copyDraft, rememberExport } from '@/lib/server/draft-file'
import { type ById, change } from '@/lib/server/route'
import { copyQuery } from '@/lib/server/schema'

/** It is a use of the draft, as an export is, and so it is asked for by POST. */
export const POST = change<ById>(async ({ request, params, storage }) => {
  const query = copyQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return answerRefusal({ code: 'bad-request', issues: query.error.issues })
  const draft = await storage.drafts.get(params.id)
  if (!draft) return answerRefusal({ code: 'not-found' })
  const copy = await copyDraft(storage, draft, query.data.empty)
  await rememberExport(storage, draft)
  return answer(copy)
})
