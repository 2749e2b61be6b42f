/**
 * The policy of every page. Scripts run by nonce alone, and nothing may evaluate text as code; in development React
 * itself needs that to rebuild stacks. Mantine writes its variables into style elements, hence inline styles.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const directives: Readonly<Record<string, string>> = {
    'default-src': `'self'`,
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    'style-src': `'self' 'unsafe-inline'`,
    'img-src': `'self' data: blob:`,
    'font-src': `'self'`,
    'connect-src': `'self'`,
    'object-src': `'none'`,
    'base-uri': `'none'`,
    'form-action': `'self'`,
    'frame-ancestors': `'none'`,
  }
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}
