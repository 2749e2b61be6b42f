import { z } from 'zod'
import { CONTENT_ROLES, FORM_ROLES } from '../role/role'
import type { Correction } from '../storage/storage'
import { LONGEST_TEMPLATE } from '../template/parse'
import { draftDocument } from './draft-schema'

const revision = z.number().int().min(1)
const name = z.string().trim().min(1).max(200)

/** A template over the limit is answered with too-large, so the schema lets it by. */
export const templateSource = z.string()
export const isTooLarge = (source: string): boolean => source.length > LONGEST_TEMPLATE

export const newTemplate = z.object({ source: templateSource })
export const savedTemplate = z.object({ revision, source: templateSource })
export const rename = z.object({ revision, name })

const title = z.string()

export const newDraft = z.union([
  z.strictObject({ templateId: z.string() }),
  z.strictObject({ miningId: z.string(), pieceId: z.string() }),
  z.strictObject({ title }),
])

export const savedDraft = z.object({ revision, title, document: draftDocument })

export const exportQuery = z.object({ format: z.enum(['docx', 'md']), empty: z.enum(['mark', 'keep']).default('mark') })

const places = {
  piece: z.string().max(1000),
}

export const newCorrection = z.object({
  file: z.number().int().min(0),
  correction: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('role'),
      ...places,
      line: z.number().int().min(1),
      role: z.enum([...CONTENT_ROLES, ...FORM_ROLES]),
    }),
    z.object({
      kind: z.literal('take-back'),
      ...places,
      was: z.enum(['site-text', 'teaser-list', 'not-a-speech', 'duplicate']),
    }),
  ]) satisfies z.ZodType<Correction>,
})

export const acceptance = z.union([
  z.strictObject({ keys: z.array(z.string()).min(1).max(500) }),
  z.strictObject({ pieceId: z.string() }),
])

/** Values as a person typed them. The object given is kept itself: a copy would lose a name such as `__proto__`. */
export const settings = z.object({
  settings: z.custom<Readonly<Record<string, string>>>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.entries(value).length <= 1000 &&
      Object.entries(value).every(
        ([key, text]) => key.length <= 200 && typeof text === 'string' && text.length <= 10_000,
      ),
  ),
})
