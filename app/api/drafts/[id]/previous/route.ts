import { answer, answerRefusal } from '@/lib/server/answer'
import { readPreviousDraft } from '@/lib/server/previous-draft'
import { type ById, read } from '@/lib/server/route'

export const GET = read<ById>(async ({ params, storage }) => {
  const draft = await readPreviousDraft(storage, params.id)
  return draft === undefined ? answerRefusal({ code: 'not-found' }) : answer({ draft })
})
