import type { z } from 'zod'
import { joinBytes } from '../corpus/join-bytes'
import { accept, type Result, refuse } from '../problem'
import type { Refusal } from './answer'

const MEGABYTE = 1 << 20

/** A draft of 2 MB and all its escapes; a template of 1 MB is well under it. */
export const JSON_LIMIT_BYTES = 16 * MEGABYTE

/** All files of one mining run together. */
export const UPLOAD_LIMIT_BYTES = 128 * MEGABYTE

/** The JSON body of a request, as `schema` has it. */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<Result<T, Refusal>> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? ''))
    return refuse({ code: 'bad-request' })
  const bytes = await readBytes(request, JSON_LIMIT_BYTES)
  if (!bytes) return refuse({ code: 'too-large' })
  const parsed = schema.safeParse(parseJson(bytes))
  return parsed.success ? accept(parsed.data) : refuse({ code: 'bad-request', issues: parsed.error.issues })
}

/** The fields of a multipart body. It is refused before more than the limit is held in memory. */
export async function readForm(request: Request): Promise<Result<FormData, Refusal>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type)) return refuse({ code: 'bad-request' })
  const bytes = await readBytes(request, UPLOAD_LIMIT_BYTES)
  if (!bytes) return refuse({ code: 'too-large' })
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null)
  return form ? accept(form) : refuse({ code: 'bad-request' })
}

/** Undefined for what is no UTF-8 or no JSON; no schema takes that. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

/** Null as soon as the body is longer than the limit, whatever it announced. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    length += read.value.length
    if (length > limit) return null
    chunks.push(read.value)
  }
  return joinBytes(chunks, length)
}
