import { type Block, blockText } from '../document/block'
import { draftBlocks } from '../draft/blocks'
import { toDocx } from '../export/docx'
import { toMarkdown } from '../export/markdown'
import { asReadingCopy, type ExportProfile } from '../export/profile'
import { toRichText } from '../export/rich-text'
import { toText } from '../export/text'
import { fileName } from '../library/file-name'
import type { DraftRecord } from '../storage/record/draft'
import type { Storage } from '../storage/storage'
import { readProfile } from './profile'

interface ExportedFile {
  readonly contents: BodyInit
  readonly type: string
  readonly name: string
}

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Writes down what the draft says now, so that its words are known as used. */
export const rememberExport = ({ exports }: Storage, { id, title, document }: DraftRecord): Promise<void> =>
  exports.put(id, title, draftBlocks(document, 'keep').map(blockText).join('\n'))

interface Format {
  readonly extension: string
  /** What is added to the name of the file. */
  readonly suffix: string
  readonly type: string
  readonly write: (blocks: readonly Block[], profile: ExportProfile) => string | Promise<Uint8Array>
}

/** What a draft can be given out as. */
const FORMATS = {
  docx: { extension: 'docx', suffix: '', type: DOCX_TYPE, write: (blocks, profile) => toDocx(blocks, profile) },
  /** Its size where the profile names one, else the larger. */
  reading: {
    extension: 'docx',
    suffix: '（朗读版）',
    type: DOCX_TYPE,
    write: (blocks, profile) => toDocx(blocks, asReadingCopy(profile, profile.reading ?? 22)),
  },
  md: { extension: 'md', suffix: '', type: 'text/markdown; charset=utf-8', write: toMarkdown },
  txt: { extension: 'txt', suffix: '', type: 'text/plain; charset=utf-8', write: toText },
} as const satisfies Record<string, Format>

export type ExportFormat = keyof typeof FORMATS
export const EXPORT_FORMATS = Object.keys(FORMATS) as [ExportFormat, ...ExportFormat[]]

/** The document of a draft as a file; one without a title has the name of its template. */
export async function exportDraft(
  storage: Storage,
  { title, document, templateId }: Pick<DraftRecord, 'title' | 'document' | 'templateId'>,
  format: ExportFormat,
  empty: 'mark' | 'keep',
): Promise<ExportedFile> {
  const { extension, suffix, type, write }: Format = FORMATS[format]
  const template = title === '' && templateId !== null ? await storage.templates.get(templateId) : null
  const contents = await write(draftBlocks(document, empty), await readProfile(storage))
  return {
    contents: typeof contents === 'string' ? contents : new Uint8Array(contents),
    type,
    name: fileName(`${template?.name ?? title}${suffix}`, extension),
  }
}

/** The document of a draft for the clipboard, with its styles and without. */
export async function copyDraft(
  storage: Storage,
  { document }: Pick<DraftRecord, 'document'>,
  empty: 'mark' | 'keep',
): Promise<{ readonly html: string; readonly text: string }> {
  const blocks = draftBlocks(document, empty)
  return { html: toRichText(blocks, await readProfile(storage)), text: toText(blocks) }
}
