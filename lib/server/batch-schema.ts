import { z } from 'zod'
import { BATCH_FORMATS } from '../batch/batch'
import { TABLE_LIMITS } from '../batch/table'

/** A form with a table as a file, or as text. */
export const newBatch = z
  .object({ templateId: z.string().max(100), file: z.instanceof(File).optional(), text: z.string().optional() })
  .refine(({ file, text }) => (file === undefined) !== (text === undefined))

export const changedBatch = z.strictObject({
  columns: z.array(z.string().max(200).nullable()).max(TABLE_LIMITS.columns),
  format: z.enum(BATCH_FORMATS),
  nameColumn: z.number().int().min(0).nullable(),
})
