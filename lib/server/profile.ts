import { z } from 'zod'
import { DEFAULT_PROFILE, type ExportProfile, LINE_PITCHES } from '../export/profile'
import type { Storage } from '../storage/storage'

/** Word takes names of fonts of at most 31 characters; what would end an attribute or a style has no place in them. */
const face = z
  .string()
  .trim()
  .min(1)
  .max(31)
  .regex(/^[^<>"';{}\\\p{Cc}]+$/u)

const SHORT = 40

/** What a request may say of a profile; each field by itself, so that one that is missing leaves the others. */
const FIELDS = {
  fonts: z.strictObject({ title: face, heading1: face, heading2: face, body: face, pageNumber: face, latin: face }),
  numbering: z.enum(['literal', 'auto']),
  pageNumber: z.enum(['outer', 'centred', 'none']),
  firstPageNumber: z.boolean(),
  linePitch: z.union(LINE_PITCHES.map((pitch) => z.literal(pitch))),
  grid: z.enum(['lines', 'characters']),
  boldHeading2: z.boolean(),
  boldHeading3: z.boolean(),
  widowControl: z.boolean(),
  autoSpace: z.boolean(),
  markBlanks: z.boolean(),
  controls: z.boolean(),
  front: z.enum(['as-written', 'date-first', 'speaker-first']),
  draftMark: z.string().max(SHORT),
  signature: z.strictObject({ unit: z.string().max(SHORT), sealed: z.boolean() }).nullable(),
  reading: z.union([z.literal(18), z.literal(22)]).nullable(),
} as const satisfies { readonly [Field in keyof ExportProfile]: z.ZodType<ExportProfile[Field]> }

export const exportProfile = z.strictObject(FIELDS)

/** The office's profile; a field that nobody set, or that an older version wrote otherwise, is the usual one. */
export async function readProfile({ exportProfile: stored }: Pick<Storage, 'exportProfile'>): Promise<ExportProfile> {
  const said = await stored.get()
  const kept = Object.entries(FIELDS).flatMap(([name, field]) => {
    const value = field.safeParse(said[name])
    return value.success ? [[name, value.data]] : []
  })
  return { ...DEFAULT_PROFILE, ...Object.fromEntries(kept) }
}
