import { expect, it } from 'vitest'
import { z } from 'zod'
import { JSON_LIMIT_BYTES, readForm, readJson, UPLOAD_LIMIT_BYTES } from './body'

const MEGABYTE = 1 << 20

/** A body that comes in pieces of 1 MB and does not say its length; counts the pieces taken from it. */
function streamed(megabytes: number, type: string): { request: Request; taken: () => number } {
  let taken = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (taken++ < megabytes) controller.enqueue(new Uint8Array(MEGABYTE).fill(0x20))
      else controller.close()
    },
  })
  const init = { method: 'POST', headers: { 'content-type': type }, body, duplex: 'half' }
  return { request: new Request('http://rostrum.test', init as RequestInit), taken: () => taken }
}

it('stops reading JSON at its limit, whatever was announced', async () => {
  const { request, taken } = streamed(1000, 'application/json')
  expect(await readJson(request, z.unknown())).toEqual({ ok: false, error: { code: 'too-large' } })
  expect(taken()).toBeLessThanOrEqual(JSON_LIMIT_BYTES / MEGABYTE + 3)
})

it('stops reading uploads at their limit', async () => {
  const { request, taken } = streamed(1000, 'multipart/form-data; boundary=x')
  expect(await readForm(request)).toEqual({ ok: false, error: { code: 'too-large' } })
  expect(taken()).toBeLessThanOrEqual(UPLOAD_LIMIT_BYTES / MEGABYTE + 3)
})

it('refuses what is no form and no JSON', async () => {
  const send = (type: string, body: string) =>
    new Request('http://rostrum.test', { method: 'POST', headers: { 'content-type': type }, body })
  const refused = { ok: false, error: { code: 'bad-request' } }
  expect(await readForm(send('multipart/form-data; boundary=x', 'no boundary here'))).toEqual(refused)
  expect(await readForm(send('application/json', '{}'))).toEqual(refused)
  expect(await readJson(send('application/jsonp', '{}'), z.object({}))).toEqual(refused)
  expect(await readJson(send('application/json', '{'), z.object({}))).toMatchObject(refused)
  expect(await readJson(send('application/json; charset=utf-8', '{}'), z.object({}))).toMatchObject({ ok: true })
})
