import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftDocument } from '@/lib/draft/draft'
import { accept, refuse } from '@/lib/problem'
import type { DraftRecord } from '@/lib/storage/record/draft'
import { createDraftKeeper, type DraftKeeper } from './draft-keeper'
import type { LocalCopy, LocalStore } from './local-copy'
import { openDraft } from './open-draft'
import { reduceSave, type SaveState, saveNotice } from './save-state'

const documentOf = (text: string): DraftDocument => ({
  type: 'doc',
  content: [
    { type: 'values', attrs: { slots: {}, flags: {} } },
    { type: 'front', content: [{ type: 'titleLine', content: [{ type: 'text', text }] }] },
  ],
})

/** A server, the store of one browser and a clock that a test moves. */
class World {
  record = {
    id: '稿',
    revision: 1,
    title: '',
    document: documentOf('始'),
    updatedAt: '2026-11-22T00:00:00Z',
  } as DraftRecord
  isDown = false
  /** Milliseconds from a save to its answer. */
  delay = 0
  losesAnswers = false
  storeFails = false
  copies: LocalCopy[] = []
  time = 0
  private timers: { readonly at: number; readonly call: () => void }[] = []

  readonly local: LocalStore = {
    put: async (copy) => {
      if (this.storeFails) throw new Error('no store')
      this.copies = [copy, ...this.copies.filter(({ window }) => window !== copy.window)]
    },
    list: async () => this.copies,
    remove: async (_, window) => {
      this.copies = this.copies.filter((copy) => copy.window !== window)
    },
  }

  readonly clock = {
    now: () => this.time,
    after: (milliseconds: number, call: () => void) => {
      const timer = { at: this.time + milliseconds, call }
      this.timers.push(timer)
      return () => {
        this.timers = this.timers.filter((other) => other !== timer)
      }
    },
  }

  async pass(milliseconds: number) {
    const end = this.time + milliseconds
    for (;;) {
      const due = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (due === undefined) break
      this.timers = this.timers.filter((other) => other !== due)
      this.time = due.at
      due.call()
      await settled()
    }
    this.time = end
    await settled()
  }

  save(revision: number, document: DraftDocument) {
    if (this.isDown) return refuse({ code: 'offline' as const })
    if (revision !== this.record.revision) return refuse({ code: 'stale-revision' as const, current: this.record })
    this.record = { ...this.record, revision: revision + 1, document }
    return this.losesAnswers ? refuse({ code: 'offline' as const }) : accept(this.record)
  }
}

/** Promises in flight come to rest. */
const settled = async () => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve()
}

class Window {
  document: DraftDocument
  state: SaveState
  readonly keeper: DraftKeeper
  constructor(
    readonly world: World,
    readonly name: string,
  ) {
    const opening = openDraft(world.record, world.copies)
    this.document = opening.document
    this.state = opening.save
    this.keeper = createDraftKeeper(
      {
        read: () => ({ title: '', document: this.document }),
        send: async ({ revision, document }) => {
          if (world.delay > 0) await new Promise<void>((resolve) => world.clock.after(world.delay, resolve))
          return world.save(revision, document)
        },
        sendLast: ({ revision, document }) => void world.save(revision, document),
        local: world.local,
        clock: world.clock,
        state: () => this.state,
        tell: (event) => {
          this.state = reduceSave(this.state, event)
        },
      },
      { id: '稿', window: name, own: opening.takenFrom === null ? [] : [opening.document] },
    )
    if (opening.takenFrom !== null) this.keeper.adopt(opening.takenFrom.window)
  }
  get kind() {
    return saveNotice(this.state).kind
  }
  type(text: string) {
    this.document = documentOf(text)
    this.keeper.changed()
  }
}

describe('a draft', () => {
  test('is on the server within two seconds of rest', async () => {
    const world = new World()
    const window = new Window(world, '甲')
    window.type('一')
    await world.pass(2_000)
    expect([world.record.document, window.kind]).toEqual([documentOf('一'), 'saved'])
  })

  test('is on this machine long before that', async () => {
    const world = new World()
    new Window(world, '甲').type('一')
    await world.pass(300)
    expect([world.copies[0]?.document, world.record.revision]).toEqual([documentOf('一'), 1])
  })

  test('is on the server within two seconds of each change, and not sent more often than needed, while somebody types', async () => {
    const world = new World()
    world.delay = 400
    const window = new Window(world, '甲')
    const before = world.record.revision
    for (let at = 0; at < 300; at++) {
      window.type(String(at))
      await world.pass(100)
      const [, front] = world.record.document.content
      const saved = Number(front.content[0]?.content?.map((node) => (node.type === 'text' ? node.text : '')).join(''))
      if (at > 20) expect(saved).toBeGreaterThanOrEqual(at - 19)
    }
    expect(world.record.revision - before).toBeLessThanOrEqual(21)
  })

  test('is on this machine all the while, however fast somebody types', async () => {
    const world = new World()
    world.isDown = true
    const window = new Window(world, '甲')
    for (let at = 0; at < 100; at++) {
      window.type(String(at))
      await world.pass(30)
    }
    expect(world.copies[0]!.at).toBeGreaterThan(world.time - 400)
  })

  test('is sent by itself when the server comes back', async () => {
    const world = new World()
    world.isDown = true
    const window = new Window(world, '甲')
    window.type('一')
    await world.pass(5_000)
    expect(window.kind).toBe('local-only')
    world.isDown = false
    await world.pass(40_000)
    expect([world.record.document, window.kind]).toEqual([documentOf('一'), 'saved'])
  })

  test('whose answer was lost is no conflict', async () => {
    const world = new World()
    world.losesAnswers = true
    const window = new Window(world, '甲')
    window.type('一')
    await world.pass(1_500)
    world.losesAnswers = false
    window.type('二')
    await world.pass(40_000)
    expect([world.record.document, window.kind]).toEqual([documentOf('二'), 'saved'])
  })

  test('that was changed elsewhere is offered, not overwritten; keeping mine then saves it', async () => {
    const world = new World()
    const [mine, other] = [new Window(world, '甲'), new Window(world, '乙')]
    other.type('别处')
    await world.pass(2_000)
    mine.type('这里')
    await world.pass(2_000)
    expect([mine.kind, world.record.document]).toEqual(['conflict', documentOf('别处')])
    mine.keeper.keepMine()
    await world.pass(2_000)
    expect([mine.kind, world.record.document]).toEqual(['saved', documentOf('这里')])
  })

  test('left in the middle is there again when it is opened, whatever the server missed', async () => {
    const world = new World()
    world.isDown = true
    const window = new Window(world, '甲')
    window.type('一')
    await world.pass(200)
    window.keeper.close()
    world.isDown = false
    const again = new Window(world, '乙')
    await world.pass(3_000)
    expect([again.document, world.record.document, again.kind]).toEqual([documentOf('一'), documentOf('一'), 'saved'])
    expect(world.copies.map(({ window }) => window)).toEqual(['乙'])
  })

  test('is never said to be saved when it is not', async () => {
    const step = fc.constantFrom('type', 'down', 'up', 'lose', 'fail', 'pass', 'other', 'reload')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const world = new World()
        let window = new Window(world, '0')
        for (const [at, act] of steps.entries()) {
          if (act === 'type') window.type(String(at))
          if (act === 'down') world.isDown = true
          if (act === 'up') Object.assign(world, { isDown: false, losesAnswers: false, storeFails: false })
          if (act === 'lose') world.losesAnswers = true
          if (act === 'fail') world.storeFails = true
          if (act === 'pass') await world.pass(1_200)
          if (act === 'other')
            world.record = { ...world.record, revision: world.record.revision + 1, document: documentOf('别') }
          const known = act === 'other' ? null : window.kind
          if (known === 'saved' && !steps.slice(0, at).includes('other'))
            expect(world.record.document).toEqual(window.document)
          if (act !== 'reload') continue
          const wasSafe = window.kind === 'saved' || window.kind === 'local-only'
          const before = window.document
          window.keeper.close()
          window = new Window(world, String(at))
          if (wasSafe && !steps.slice(0, at).includes('other')) expect(window.document).toEqual(before)
        }
      }),
      { numRuns: 150 },
    )
  })
})
