import { bankFindings } from '../mining/bank'
import type { MiningReport } from '../mining/report'
import type { MiningStore } from '../storage/record/mining'
import type { Storage } from '../storage/storage'

/** The runs, and what each of them finds goes to the phrase bank with its report. */
export const bankingStore = ({ mining, bank }: Pick<Storage, 'mining' | 'bank'>): MiningStore => ({
  ...mining,
  async update(id, change) {
    // Reports are written by our own worker alone. The bank comes first: a run that says done has all in its place.
    if (change.report) await bank.put(id, bankFindings(change.report as MiningReport))
    await mining.update(id, change)
  },
})
