import { z } from 'zod'
import type { DraftDocument } from '../draft/draft'
import { CONTENT_ROLES } from '../role/role'

const when = z.array(z.string())

const mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('lead') }),
  z.object({ type: z.literal('when'), attrs: z.object({ flags: z.array(z.string()) }) }),
])
const marks = z.array(mark).optional()

const inline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), marks }),
  z.object({ type: z.literal('slot'), attrs: z.object({ name: z.string() }), marks }),
  z.object({
    type: z.literal('ordinal'),
    attrs: z.object({ scheme: z.string(), start: z.number().nullable() }),
    marks,
  }),
  z.object({
    type: z.literal('count'),
    attrs: z.object({ of: z.string().nullable(), digit: z.boolean() }),
    marks,
  }),
])
const content = z.array(inline).optional()

const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), attrs: z.object({ level: z.literal([1, 2, 3, 4]), when }), content }),
  z.object({ type: z.literal('paragraph'), attrs: z.object({ cue: z.boolean(), when }), content }),
])

const section = z.object({
  type: z.literal('section'),
  attrs: z.object({
    id: z.string(),
    role: z.enum(CONTENT_ROLES),
    from: z.object({ template: z.string(), version: z.number() }).nullable(),
    locked: z.boolean(),
    when,
  }),
  content: z.array(block).min(1),
})

const frontLine = z.object({
  type: z.enum(['titleLine', 'subtitleLine', 'dateLine', 'speakerLine', 'salutation']),
  content,
})

const slot = z.object({
  declaration: z.object({ type: z.string() }),
  value: z.string(),
  state: z.enum(['empty', 'typed', 'carried', 'checked']),
  source: z.string().nullable(),
})

/** Every own property has the shape; a record of zod's would leave `__proto__` out. */
const each = (shape: z.ZodType) =>
  z.custom<object>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.values(value).every((property) => shape.safeParse(property).success),
  )

const values = z.object({
  type: z.literal('values'),
  attrs: z.object({ slots: each(slot), flags: each(z.boolean()) }),
})

const front = z.object({ type: z.literal('front'), content: z.array(frontLine) })

const shape = z.object({
  type: z.literal('doc'),
  content: z.tuple([values, front, section], section),
})

/** A draft's document, checked and handed on as it came: what a newer editor adds to it is kept. */
export const draftDocument = z.custom<DraftDocument>((value) => shape.safeParse(value).success)
