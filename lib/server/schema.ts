import { z } from 'zod'
import { FRONT_LINES } from '../draft/draft'
import { CONTENT_ROLES, FORM_ROLES } from '../role/role'
import { VALUE_TYPES } from '../slot/type'
import type { Correction } from '../storage/record/mining'
import { LONGEST_TEMPLATE } from '../template/parse'
import { EXPORT_FORMATS } from './draft-file'
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

const recordId = z.string().max(100)

export const changedDelivery = z.strictObject({
  meetingId: recordId.nullable().optional(),
  speakerId: recordId.nullable().optional(),
  targetMinutes: z.number().min(0.5).max(600).nullable().optional(),
})

const versionName = name.nullable()

export const newVersion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('named'), revision, name: versionName.default(null) }),
  z.strictObject({ kind: z.literal('before-restore'), revision, name: versionName.default(null) }),
  z.strictObject({ kind: z.literal('conflict'), title, document: draftDocument }),
])
export const renamedVersion = z.strictObject({ name: versionName })

const meeting = { name, date: z.string().trim().max(200).default(''), place: z.string().trim().max(200).default('') }

export const newMeeting = z.strictObject(meeting)
export const savedMeeting = z.strictObject({ revision, ...meeting })

/** A name longer than any blank's is none; an empty value takes the shared one away. */
export const sharedValue = z.strictObject({
  name: z.string().min(1).max(200),
  value: z.string().max(10_000),
  draftId: recordId.nullable(),
})

const speaker = { name, post: z.string().trim().max(200), rate: z.number().int().min(120).max(260) }

export const newSpeaker = z.strictObject(speaker)
export const savedSpeaker = z.strictObject({ revision, ...speaker })

/** Exactly one of `role` and `line` says what is worked on. */
export const materialQuery = z
  .object({
    draft: z.string().max(100),
    role: z.enum(CONTENT_ROLES).optional(),
    line: z.enum(FRONT_LINES).optional(),
    query: z.string().max(200).default(''),
  })
  .refine(({ role, line }) => (role === undefined) !== (line === undefined))
  .transform(({ role, line, ...rest }) => ({ ...rest, at: (role ?? line)! }))

export const copyQuery = z.object({ empty: z.enum(['mark', 'keep']).default('mark') })

export const exportQuery = copyQuery.extend({ format: z.enum(EXPORT_FORMATS) })

/** Fields of a form, as text. */
export const importChoice = z.object({
  speech: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .nullable(),
  carry: z
    .literal('yes')
    .nullable()
    .transform((carry) => carry !== null),
})

const piece = z.string().max(1000)
const line = z.number().int().min(1)
const place = { piece, line, column: z.number().int().min(0) }

export const newCorrections = z.object({
  corrections: z
    .array(
      z.object({
        file: z.number().int().min(0),
        correction: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('role'), piece, line, role: z.enum([...CONTENT_ROLES, ...FORM_ROLES]) }),
          z.object({ kind: z.literal('confirm'), piece }),
          z.object({ kind: z.literal('level'), ...place, level: z.number().int().min(1).max(9).nullable() }),
          z.object({ kind: z.literal('slot'), ...place, type: z.enum(VALUE_TYPES).nullable() }),
          z.object({
            kind: z.literal('take-back'),
            piece,
            was: z.enum(['site-text', 'teaser-list', 'not-a-speech', 'duplicate']),
          }),
        ]) satisfies z.ZodType<Correction>,
      }),
    )
    .min(1)
    .max(20_000),
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
