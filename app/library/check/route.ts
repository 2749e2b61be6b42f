import { z } from 'zod'
import { previewSource } from '@/components/library/template-preview'
import { answer, answerRefusal } from '@/lib/server/answer'
import { changeBy } from '@/lib/server/route'
import { isTooLarge, templateSource } from '@/lib/server/schema'

/** `POST { source }`: what an unsaved source would print and what is wrong with it. Nothing is kept. */
export const POST = changeBy(z.object({ source: templateSource }), async ({ source }) =>
  isTooLarge(source) ? answerRefusal({ code: 'too-large' }) : answer(previewSource(source)),
)
