import { expect, it } from 'vitest'
import { isSameOrigin } from './same-origin'

it.each([
  ['a page of ours', { 'sec-fetch-site': 'same-origin', origin: 'http://a:3000', host: 'a:3000' }, true],
  ['the address bar', { 'sec-fetch-site': 'none' }, true],
  ['a script outside a browser', {}, true],
  ['a browser without fetch metadata', { origin: 'http://a:3000', host: 'a:3000' }, true],
  [
    'our page behind a proxy',
    { origin: 'https://talk.cn', host: '127.0.0.1:3000', 'x-forwarded-host': 'talk.cn' },
    true,
  ],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'http://a:3000', host: 'a:3000' }, false],
  ['another port of this host', { 'sec-fetch-site': 'same-site' }, false],
  ['another site in an old browser', { origin: 'http://evil', host: 'a:3000' }, false],
  ['a sandboxed frame', { origin: 'null', host: 'a:3000' }, false],
])('%s: %j → %s', (_, headers, expected) => {
  expect(isSameOrigin(new Headers(headers as Record<string, string>))).toBe(expected)
})
