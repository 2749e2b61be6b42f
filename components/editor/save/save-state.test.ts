import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftRecord } from '@/lib/storage/record/draft'
import { isAtRisk, openedAt, reduceSave, type SaveEvent, type SaveState, saveNotice } from './save-state'

const after = (...events: readonly SaveEvent[]): SaveState =>
  events.reduce((state, event) => reduceSave(state, event), openedAt(3, 0))
const kindAfter = (...events: readonly SaveEvent[]) => saveNotice(after(...events)).kind

const changed: SaveEvent = { type: 'changed' }
const sent = (changes: number): SaveEvent => ({ type: 'sent', changes })
const stored = (changes: number): SaveEvent => ({ type: 'stored', changes })
const confirmed: SaveEvent = { type: 'confirmed', revision: 4, at: 5 }
const offline: SaveEvent = { type: 'refused', code: 'offline' }
const theirs = { revision: 9, updatedAt: '2026-11-22T00:00:00Z' } as DraftRecord
const stale: SaveEvent = { type: 'stale', current: theirs }

describe('the notice says', () => {
  test.each([
    ['saved when nothing was changed', 'saved', []],
    ['saving from the first change on', 'saving', [changed]],
    ['saving while the answer is awaited', 'saving', [changed, stored(1), sent(1)]],
    ['saved once both places have it', 'saved', [changed, stored(1), sent(1), confirmed]],
    ['saving when more was typed meanwhile', 'saving', [changed, sent(1), changed, stored(2), confirmed]],
    [
      'server only when this machine refuses copies',
      'server-only',
      [changed, { type: 'store-failed' }, sent(1), confirmed],
    ],
    ['local only when the server is away', 'local-only', [changed, stored(1), sent(1), offline]],
    [
      'saving while the copy of the last word is not written yet',
      'saving',
      [changed, stored(1), sent(1), offline, changed],
    ],
    ['failed when neither place takes it', 'failed', [changed, { type: 'store-failed' }, sent(1), offline]],
    ['failed when the server refuses', 'failed', [changed, stored(1), sent(1), { type: 'refused', code: 'too-large' }]],
    ['conflict when another saved first', 'conflict', [changed, stored(1), sent(1), stale]],
    ['saving after keeping mine', 'saving', [changed, stored(1), sent(1), stale, { type: 'kept-mine' }]],
  ] satisfies readonly (readonly [string, string, readonly SaveEvent[]])[])('%s', (_, kind, events) => {
    expect(kindAfter(...events)).toBe(kind)
  })
})

test('keeping mine names the revision that it replaces', () => {
  expect(after(changed, sent(1), stale, { type: 'kept-mine' }).revision).toBe(9)
})

test('taking theirs leaves nothing to send', () => {
  const state = after(changed, sent(1), stale, { type: 'took-theirs' })
  expect([state.revision, state.server === state.changes, state.conflict]).toEqual([9, true, null])
})

test('what is said to be saved is on the server and on this machine', () => {
  const event = fc.constantFrom<SaveEvent>(changed, stored(1), stored(2), sent(1), sent(2), confirmed, offline, stale, {
    type: 'store-failed',
  })
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      const state = after(...events)
      if (saveNotice(state).kind === 'saved')
        expect([state.server, state.local >= state.changes]).toEqual([state.changes, true])
      if (saveNotice(state).kind === 'local-only') expect(isAtRisk(state)).toBe(false)
    }),
  )
})
