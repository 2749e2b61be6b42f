import { answer, answerRefusal } from '@/lib/server/answer'
import { offerMaterial } from '@/lib/server/material'
import { read } from '@/lib/server/route'
import { materialQuery } from '@/lib/server/schema'

export const GET = read(async ({ request, storage }) => {
  const query = materialQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return answerRefusal({ code: 'bad-request', issues: query.error.issues })
  const material = await offerMaterial(storage, query.data)
  return material ? answer(material) : answerRefusal({ code: 'not-found' })
})
