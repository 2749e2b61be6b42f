import { type BankFinding, type FindingView, wordingsOf } from '../mining/bank'
import { BANK_KINDS } from '../storage/record/bank'
import type { Storage } from '../storage/storage'

/** Null where the bank has no such finding. */
export async function readFinding(
  { bank, mining, exports }: Storage,
  kind: string,
  key: string,
): Promise<FindingView | null> {
  const known = BANK_KINDS.find((each) => each === kind)
  const found = known && (await bank.get(known, key))
  if (!found) return null
  // Findings are written by our own worker alone.
  const body = found.body as BankFinding['body']
  const words = wordingsOf(body)
  const record = await mining.get(found.miningId)
  const report = record?.report as {
    readonly files: readonly { readonly file: string; readonly index: number }[]
  } | null
  const named = new Set(('places' in body ? body.places : [body.from]).map(({ file }) => file))
  return {
    body,
    miningId: found.miningId,
    files: Object.fromEntries(
      (report?.files ?? []).flatMap(({ file, index }) => (named.has(file) ? [[file, index]] : [])),
    ),
    used: words.length === 0 ? [] : await exports.using(words),
  }
}
