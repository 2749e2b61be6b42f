import { answer, answerRefusal } from '@/lib/server/answer'
import { readFinding } from '@/lib/server/phrases'
import { read } from '@/lib/server/route'

interface ByKey {
  readonly kind: string
  readonly key: string
}

export const GET = read<ByKey>(async ({ params, storage }) => {
  const finding = await readFinding(storage, params.kind, params.key)
  return finding ? answer({ finding }) : answerRefusal({ code: 'not-found' })
})
