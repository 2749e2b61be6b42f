import { templateFields } from '@/lib/library/fields'
import { answer, answerNothing, answerRefusal } from '@/lib/server/answer'
import { type ById, change, changeBy, read } from '@/lib/server/route'
import { isTooLarge, savedTemplate } from '@/lib/server/schema'
import { viewTemplate } from '@/lib/server/templates'

export const GET = read<ById>(async ({ params, storage }) => {
  const template = await storage.templates.get(params.id)
  return template ? answer(viewTemplate(template)) : answerRefusal({ code: 'not-found' })
})

export const PUT = changeBy<{ revision: number; source: string }, ById>(
  savedTemplate,
  async ({ revision, source }, { params, storage }) => {
    if (isTooLarge(source)) return answerRefusal({ code: 'too-large' })
    const saved = await storage.templates.save(params.id, revision, templateFields(source))
    return saved.ok ? answer(viewTemplate(saved.value)) : answerRefusal(saved.error)
  },
)

export const DELETE = change<ById>(async ({ params, storage }) =>
  (await storage.templates.remove(params.id)) ? answerNothing() : answerRefusal({ code: 'not-found' }),
)
