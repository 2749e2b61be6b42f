import { answer, answerRefusal } from '@/lib/server/answer'
import { offerPatterns, offerSections } from '@/lib/server/material'
import { read } from '@/lib/server/route'
import { materialQuery } from '@/lib/server/schema'

export const GET = read(async ({ request, storage }) => {
  const query = materialQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return answerRefusal({ code: 'bad-request', issues: query.error.issues })
  const wish = query.data
  const offered =
    wish.kind === 'section'
      ? { sections: await offerSections(storage, wish) }
      : { patterns: await offerPatterns(storage, wish) }
  return Object.values(offered).includes(null) ? answerRefusal({ code: 'not-found' }) : answer(offered)
})
