import { answer, answerRefusal } from '@/lib/server/answer'
import { readMining } from '@/lib/server/minings'
import { type ById, read } from '@/lib/server/route'

export const GET = read<ById>(async ({ params, storage }) => {
  const mining = await readMining(storage.mining, params.id)
  return mining ? answer({ mining }) : answerRefusal({ code: 'not-found' })
})
