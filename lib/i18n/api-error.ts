/** Why a call to the server brought nothing: the codes of docs/api.md, a fault of the server, and no connection. */
export const API_ERROR_CODES = [
  'bad-request',
  'not-found',
  'stale-revision',
  'too-large',
  'busy',
  'server',
  'offline',
] as const

export type ApiErrorCode = (typeof API_ERROR_CODES)[number]
