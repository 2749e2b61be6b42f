import { attachment } from '../library/file-name'

/** Refusals of docs/api.md, by status. Words for people are in lib/i18n. */
const STATUS = {
  'bad-request': 400,
  'cross-site': 403,
  'not-found': 404,
  'stale-revision': 409,
  'too-large': 413,
  busy: 429,
  server: 500,
} as const

/** Why a request was refused, with what its sender needs to go on. */
export type Refusal =
  | { readonly code: Exclude<keyof typeof STATUS, 'stale-revision' | 'bad-request'> }
  | { readonly code: 'bad-request'; readonly issues?: readonly unknown[] }
  | { readonly code: 'stale-revision'; readonly current: unknown }

export const answer = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

export const answerRefusal = (refusal: Refusal): Response => answer(refusal, STATUS[refusal.code])

export const answerNothing = (): Response => new Response(null, { status: 204 })

/** A download; no browser shows it as a page of ours. */
export const answerFile = (contents: BodyInit, type: string, name: string): Response =>
  new Response(contents, {
    headers: {
      'content-type': type,
      'content-disposition': attachment(name),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
