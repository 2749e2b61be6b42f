import { answer, answerRefusal } from '@/lib/server/answer'
import { readMining } from '@/lib/server/minings'
import { type ById, change } from '@/lib/server/route'

export const POST = change<ById>(async ({ params, storage, jobs }) => {
  await jobs.stop(params.id)
  const mining = await readMining(storage.mining, params.id)
  return mining ? answer({ mining }) : answerRefusal({ code: 'not-found' })
})
