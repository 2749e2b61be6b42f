import { answerFile, answerRefusal } from '@/lib/server/answer'
import { exportDraft } from '@/lib/server/drafts'
import { type ById, read } from '@/lib/server/route'
import { exportQuery } from '@/lib/server/schema'

export const GET = read<ById>(async ({ request, params, storage }) => {
  const query = exportQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return answerRefusal({ code: 'bad-request', issues: query.error.issues })
  const draft = await storage.drafts.get(params.id)
  if (!draft) return answerRefusal({ code: 'not-found' })
  const file = await exportDraft(storage, draft, query.data.format, query.data.empty)
  return answerFile(file.contents, file.type, file.name)
})
