import path from 'node:path'
import { safePath } from '../corpus/safe-path'
import { type TemplatizedSpeech, templatize } from '../draft/templatize'
import { type IncomingFile, keepUploads, readUploads, workFolder } from '../jobs/uploads'
import { templateFields } from '../library/fields'
import { genreOf } from '../mining/genre'
import type { FileSummary, MiningReport } from '../mining/report'
import { summarise, withSummary } from '../mining/summarise'
import { accept, type Result, refuse } from '../problem'
import { correct } from '../speech/correct'
import type { DescribedDocument, Piece } from '../speech/speech'
import type { Correction, MiningRecord, MiningStore } from '../storage/record/mining'
import type { TemplateRecord } from '../storage/record/template'
import type { Storage } from '../storage/storage'
import type { Refusal } from './answer'
import { describedInForm, reportInForm } from './older-run'
import type { Rostrum } from './rostrum'

/** A run and its report; the report is as people have corrected it. */
export type MiningView = Omit<MiningRecord, 'report'> & {
  readonly report: MiningReport | null
  /** People have corrected something in it. */
  readonly corrected: boolean
}

/** Keeps the files and starts a run over them. */
export async function startMining(
  { storage, jobs, uploads }: Omit<Rostrum, 'batches'>,
  incoming: readonly IncomingFile[],
): Promise<Result<MiningRecord, Refusal>> {
  if (incoming.length === 0) return refuse({ code: 'bad-request' })
  if (!jobs.hasRoom()) return refuse({ code: 'busy' })
  const mining = await storage.mining.add(nameOf(incoming.map((file) => safePath(file.path))))
  const folder = path.join(uploads, mining.id)
  jobs.start(mining.id, await keepUploads(folder, incoming), workFolder(folder))
  return accept(mining)
}

/** Goes on with a run that was stopped, failed or was left by a server that died; what it had finished is not done again. */
export async function resumeMining(
  { storage, jobs, uploads }: Omit<Rostrum, 'batches'>,
  id: string,
): Promise<Result<MiningRecord, Refusal>> {
  const record = await storage.mining.get(id)
  const folder = path.join(uploads, id)
  const files = record && (await readUploads(folder))
  if (!files) return refuse({ code: 'not-found' })
  if (record.state === 'done' || jobs.has(id)) return accept(record)
  if (!jobs.hasRoom()) return refuse({ code: 'busy' })
  await storage.mining.update(id, { state: 'waiting', failure: null, remainingSeconds: null })
  jobs.start(id, files, workFolder(folder))
  return accept({ ...record, state: 'waiting', failure: null, remainingSeconds: null })
}

/** The folder that all files share, else the first file. */
function nameOf(paths: readonly string[]): string {
  const [first = ''] = paths
  const folder = first.slice(0, first.indexOf('/') + 1)
  return folder !== '' && paths.every((each) => each.startsWith(folder)) ? folder.slice(0, -1) : first
}

export async function readMining(store: MiningStore, id: string): Promise<MiningView | null> {
  const record = await store.get(id)
  if (!record) return null
  const report = reportOf(record)
  const corrections = await correctionsOf(store, id)
  const corrected = corrections.size > 0
  if (!report || !corrected) return { ...record, report, corrected }
  const files = report.files.map((file) => summariseCorrected(store, id, file, corrections.get(file.file)))
  return { ...record, report: { ...report, files: await Promise.all(files) }, corrected }
}

/** Reports are written by our own worker alone, by an older one perhaps. */
export const reportOf = (record: MiningRecord): MiningReport | null => reportInForm(record.report)

/** What people said of each file of a run, by its path. */
async function correctionsOf(store: MiningStore, id: string): Promise<ReadonlyMap<string, readonly Correction[]>> {
  const byFile = new Map<string, Correction[]>()
  for (const { file, correction } of await store.corrections(id)) {
    const list = byFile.get(file)
    if (list) list.push(correction)
    else byFile.set(file, [correction])
  }
  return byFile
}

async function summariseCorrected(
  store: MiningStore,
  id: string,
  summary: FileSummary,
  corrections: readonly Correction[] = [],
): Promise<FileSummary> {
  if (corrections.length === 0) return summary
  const described = await fetchDescribed(store, id, summary)
  return described ? summarise(summary.index, correct(described, corrections), summary.problems) : summary
}

/** One described file as the run found it; null where there is none. */
async function fetchDescribed(store: MiningStore, id: string, summary: FileSummary): Promise<DescribedDocument | null> {
  const stored = await store.getFile(id, summary.index)
  return stored === null ? null : withSummary(describedInForm(stored), summary)
}

/** One described file with its corrections; null where there is none. */
export async function readFileOf(store: MiningStore, id: string, index: number): Promise<DescribedDocument | null> {
  const record = await store.get(id)
  const summary = record && reportOf(record)?.files.find((file) => file.index === index)
  return summary ? readDescribed(store, id, summary) : null
}

export async function readDescribed(
  store: MiningStore,
  id: string,
  summary: FileSummary,
): Promise<DescribedDocument | null> {
  const described = await fetchDescribed(store, id, summary)
  return described && correct(described, (await correctionsOf(store, id)).get(summary.file) ?? [])
}

/** The files that changed, as they now are; null where the run lacks one of them, and then nothing is added. */
export async function addCorrections(
  store: MiningStore,
  id: string,
  corrections: readonly { readonly file: number; readonly correction: Correction }[],
): Promise<readonly FileSummary[] | null> {
  const record = await store.get(id)
  const summaries = new Map(record && reportOf(record)?.files.map((summary) => [summary.index, summary]))
  const changed = [...new Set(corrections.map(({ file }) => file))].map((index) => summaries.get(index))
  if (changed.includes(undefined)) return null
  await store.addCorrections(
    id,
    corrections.map(({ file, correction }) => ({ file: summaries.get(file)!.file, correction })),
  )
  const all = await correctionsOf(store, id)
  return Promise.all(
    changed.flatMap((summary) => (summary ? [summariseCorrected(store, id, summary, all.get(summary.file))] : [])),
  )
}

/** The piece of that id and the document it stands in, corrections applied. */
async function findPiece(
  store: MiningStore,
  id: string,
  pieceId: string,
): Promise<{ readonly described: DescribedDocument; readonly piece: Piece } | null> {
  const record = await store.get(id)
  const summary = record && reportOf(record)?.files.find(({ pieces }) => pieces.some((piece) => piece.id === pieceId))
  const described = summary ? await readDescribed(store, id, summary) : null
  const piece = described?.pieces.find((each) => each.id === pieceId)
  return described && piece ? { described, piece } : null
}

/** Adds induced templates to the library, in the order of `keys`; null where the report lacks one. */
export async function acceptTemplates(
  storage: Storage,
  id: string,
  keys: readonly string[],
): Promise<readonly TemplateRecord[] | null> {
  const record = await storage.mining.get(id)
  const induced = (record && reportOf(record)?.templates) ?? []
  const chosen = keys.map((key) => induced.find((template) => template.key === key))
  const added: TemplateRecord[] = []
  if (chosen.includes(undefined)) return null
  for (const template of chosen) if (template) added.push(await storage.templates.add(templateFields(template.source)))
  return added
}

/** One mined piece as a template and the values that stood in it; null where the run has no such piece. */
export async function templatizePiece(
  store: MiningStore,
  id: string,
  pieceId: string,
): Promise<(TemplatizedSpeech & { readonly title: string }) | null> {
  const found = await findPiece(store, id, pieceId)
  if (!found) return null
  const { described, piece } = found
  return { ...templatize({ clean: described.clean, piece }, { genre: genreOf(piece) }), title: piece.title ?? piece.id }
}

/** Adds one mined piece to the library as a template; null where the run has no such piece. */
export async function acceptPiece(
  storage: Storage,
  id: string,
  pieceId: string,
): Promise<readonly TemplateRecord[] | null> {
  const made = await templatizePiece(storage.mining, id, pieceId)
  return made && [await storage.templates.add(templateFields(made.source))]
}
