import { createStore } from 'zustand'
import { call, type Reply } from '@/components/shell/api'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { FileSummary, MiningReport } from '@/lib/mining/report'
import { correct } from '@/lib/speech/correct'
import type { DescribedDocument } from '@/lib/speech/speech'
import type { Correction, MiningRecord } from '@/lib/storage/record/mining'
import type { TemplateRecord } from '@/lib/storage/record/template'

/** A run with its report typed; lib/storage keeps it as plain JSON. */
export type Mining = Omit<MiningRecord, 'report'> & {
  readonly report: MiningReport | null
  /** People have corrected something in it. */
  readonly corrected: boolean
}

type Corrections = readonly { readonly file: number; readonly correction: Correction }[]

export interface MiningReview {
  readonly mining: Mining
  /** Described files by index, as far as they were opened; null where the server has none. */
  readonly described: ReadonlyMap<number, DescribedDocument | null>
  /** Keys of induced templates that wait to be accepted, and of those that are in the library. */
  readonly chosen: ReadonlySet<string>
  readonly accepted: ReadonlySet<string>
  readonly failure: ApiErrorCode | null
  readonly refresh: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Goes on with a run that was stopped or failed. */
  readonly resume: () => Promise<void>
  readonly openFile: (index: number) => Promise<void>
  readonly correct: (file: number, correction: Correction) => Promise<void>
  /** Many corrections as one. */
  readonly correctAll: (
    corrections: readonly { readonly file: number; readonly correction: Correction }[],
  ) => Promise<void>
  readonly choose: (key: string) => void
  readonly acceptChosen: () => Promise<readonly TemplateRecord[]>
  readonly acceptPiece: (pieceId: string) => Promise<TemplateRecord | null>
}

/** State of one review of one run. */
export function createMiningStore(initial: Mining) {
  const address = `/api/mining/${initial.id}`
  return createStore<MiningReview>()((set, get) => {
    const settle = <T>(reply: Reply<T>): T | null => {
      set({ failure: reply.ok ? null : reply.error.code })
      return reply.ok ? reply.value : null
    }
    const take = (reply: Reply<{ mining: Mining }>) => {
      const answer = settle(reply)
      if (answer) set({ mining: answer.mining })
    }
    const send = async (corrections: Corrections): Promise<void> => {
      const answer = settle(
        await call<{ files: FileSummary[] }>('POST', `${address}/corrections`, { body: { corrections } }),
      )
      if (answer) putSummaries(answer.files)
    }
    let sending: Promise<void> = Promise.resolve()
    const putSummaries = (files: readonly FileSummary[]) => {
      const { mining } = get()
      const changed = new Map(files.map((file) => [file.index, file]))
      const report = mining.report && {
        ...mining.report,
        files: mining.report.files.map((file) => changed.get(file.index) ?? file),
      }
      set({ mining: { ...mining, report, corrected: true } })
    }
    const putFile = (index: number, described: DescribedDocument | null) =>
      set({ described: new Map(get().described).set(index, described) })

    return {
      mining: initial,
      described: new Map(),
      chosen: new Set(),
      accepted: new Set(),
      failure: null,
      refresh: async () => take(await call('GET', address)),
      stop: async () => take(await call('POST', `${address}/stop`)),
      resume: async () => {
        if (settle(await call('POST', `${address}/resume`))) await get().refresh()
      },
      openFile: async (index) => {
        if (get().described.has(index)) return
        const reply = await call<{ described: DescribedDocument }>('GET', `${address}/files/${index}`)
        if (reply.ok) putFile(index, reply.value.described)
        else if (reply.error.code === 'not-found') putFile(index, null)
        else settle(reply)
      },
      correct: (file, correction) => get().correctAll([{ file, correction }]),
      correctAll: async (corrections) => {
        for (const { file, correction } of corrections) {
          const described = get().described.get(file)
          if (described) putFile(file, correct(described, [correction]))
        }
        // One after the other: an answer that comes late would show what an earlier correction left.
        sending = sending.then(() => send(corrections))
        await sending
      },
      choose: (key) => {
        const chosen = new Set(get().chosen)
        if (!chosen.delete(key)) chosen.add(key)
        set({ chosen })
      },
      acceptChosen: async () => {
        const keys = [...get().chosen]
        const answer = settle(
          await call<{ templates: TemplateRecord[] }>('POST', `${address}/accept`, { body: { keys } }),
        )
        if (!answer) return []
        set({ chosen: new Set(), accepted: new Set([...get().accepted, ...keys]) })
        return answer.templates
      },
      acceptPiece: async (pieceId) => {
        const reply = await call<{ templates: TemplateRecord[] }>('POST', `${address}/accept`, { body: { pieceId } })
        return settle(reply)?.templates[0] ?? null
      },
    }
  })
}

export type MiningStore = ReturnType<typeof createMiningStore>
