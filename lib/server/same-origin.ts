/**
 * Whether a request that changes something comes from our own pages or from no page at all (a script, curl).
 * Browsers send `Sec-Fetch-Site`, or at least `Origin`, with every such request, and pages cannot forge either.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = headers.get('origin')
  return origin === null || hostOf(origin) === (headers.get('x-forwarded-host') ?? headers.get('host'))
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)
