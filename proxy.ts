import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from './lib/server/content-security-policy'

/** Gives every page a policy with a fresh nonce. Next puts it on its own scripts; layouts read it from `x-nonce`. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))))
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/** Pages alone. Routes under /api answer data; and a proxy would hold their bodies in memory and cut them at 10 MB. */
export const config = { matcher: '/((?!api/|_next/static|_next/image|icon.svg).*)' }
