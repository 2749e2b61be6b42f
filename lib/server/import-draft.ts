import type { FileProblem } from '../corpus/file-problem'
import { draftFromBlocks } from '../draft/from-blocks'
import { type ReadSpeech, readSpeechFile } from '../import/speech-file'
import { type ToldNote, tellNotes } from '../import/told-note'
import type { IncomingFile } from '../jobs/uploads'
import type { DraftSummary } from '../storage/record/draft'
import type { Storage } from '../storage/storage'
import { draftFields } from './drafts'

/** One file as it comes; a speech of 100,000 characters with pictures is well under it. */
export const IMPORT_LIMIT_BYTES = 16 << 20

export interface ImportChoice {
  /** Which of the file's speeches, from 0; null where nobody chose. */
  readonly speech: number | null
  /** Dates, names and figures become blanks whose values are carried over. */
  readonly carry: boolean
}

export interface ImportedDraft {
  /** Null where the file could not be read, or holds several speeches and none was chosen. */
  readonly draft: Omit<DraftSummary, 'document'> | null
  readonly notes: readonly ToldNote[]
  /** What there is to choose from; empty where a draft was made. */
  readonly speeches: readonly { readonly title: string | null; readonly characters: number }[]
  readonly problems: readonly FileProblem[]
}

const NOTHING: ImportedDraft = { draft: null, notes: [], speeches: [], problems: [] }

/** Makes a draft of one file: its text as it stands, to go on writing. */
export async function importDraft(
  storage: Storage,
  { path, bytes }: IncomingFile,
  choice: ImportChoice,
): Promise<ImportedDraft> {
  const { value: speeches, problems } = await readUpload(path, bytes)
  const chosen = speeches.length === 1 ? speeches[0] : choice.speech === null ? undefined : speeches[choice.speech]
  if (!chosen) return { ...NOTHING, speeches: speeches.map(describeSpeech), problems }
  const document = draftFromBlocks(chosen.blocks, { carriedFrom: choice.carry ? stemOf(path) : null })
  const fields = draftFields(chosen.title ?? stemOf(path), document, { templateId: null, templateRevision: null })
  const { document: _, ...draft } = await storage.drafts.add(fields)
  return { ...NOTHING, draft, notes: tellNotes(chosen.notes, chosen.blocks), problems }
}

/** The speeches of an uploaded file, unless it is too long to be one. */
export async function readUpload(path: string, bytes: Uint8Array): ReturnType<typeof readSpeechFile> {
  if (bytes.length <= IMPORT_LIMIT_BYTES) return readSpeechFile(path, bytes)
  const problem = { code: 'file-too-large', file: path, bytes: bytes.length, limit: IMPORT_LIMIT_BYTES } as const
  return { value: [], problems: [problem] }
}

const describeSpeech = ({ title, blocks }: ReadSpeech): ImportedDraft['speeches'][number] => ({
  title,
  characters: blocks.reduce((sum, { runs }) => sum + runs.reduce((length, { text }) => length + text.length, 0), 0),
})

/** Name of a file without its folders and extension. */
const stemOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
