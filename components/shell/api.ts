import { API_ERROR_CODES, type ApiErrorCode } from '@/lib/i18n/api-error'
import { accept, type Result, refuse } from '@/lib/problem'

/** A refusal of the server. `current` is the stored record when the one sent was stale. */
export interface ApiError {
  readonly code: ApiErrorCode
  readonly current?: unknown
}

export type Reply<T> = Result<T, ApiError>

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

interface CallOptions {
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/** One call to a route of docs/api.md. Never throws but for an abort; the caller still holds what it sent. */
export async function call<T>(method: Method, path: string, { body, signal }: CallOptions = {}): Promise<Reply<T>> {
  const form = body instanceof FormData
  try {
    const response = await fetch(path, {
      method,
      ...(signal ? { signal } : {}),
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
      ...(body === undefined || form ? {} : { headers: { 'content-type': 'application/json' } }),
    })
    const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null)
    return response.ok ? accept(answer as T) : refuse(errorOf(response.status, answer))
  } catch (error) {
    if (signal?.aborted) throw error
    return refuse({ code: 'offline' })
  }
}

const STATUS_CODES: Readonly<Record<number, ApiErrorCode>> = {
  400: 'bad-request',
  404: 'not-found',
  409: 'stale-revision',
  413: 'too-large',
  429: 'busy',
}

function errorOf(status: number, answer: unknown): ApiError {
  const said = answer as { code?: unknown; current?: unknown } | null
  const code = API_ERROR_CODES.find((known) => known === said?.code) ?? STATUS_CODES[status] ?? 'server'
  return said?.current === undefined ? { code } : { code, current: said.current }
}
