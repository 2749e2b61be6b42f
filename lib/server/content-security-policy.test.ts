import { expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy'

const scripts = (policy: string) => policy.split('; ').find((directive) => directive.startsWith('script-src'))

it('lets scripts run by nonce alone', () => {
  expect(scripts(contentSecurityPolicy('abc', false))).toBe(`script-src 'self' 'nonce-abc' 'strict-dynamic'`)
})

it('allows evaluated code in development alone', () => {
  expect(contentSecurityPolicy('abc', false)).not.toContain('unsafe-eval')
  expect(scripts(contentSecurityPolicy('abc', true))).toContain('unsafe-eval')
})

it('lets nobody frame a page', () => {
  expect(contentSecurityPolicy('abc', false)).toContain(`frame-ancestors 'none'`)
})
