import { history, undo } from '@tiptap/pm/history'
import { type Command, EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftArbitrary } from '../draft-arbitrary'
import { blocksOf, outlineOf, visibleText } from '../outline/outline'
import { draftRulesPlugin } from '../rules/draft-rules'
import { draftSchema } from '../schema/draft-schema'
import { supplyTexts } from '../view/supplied-texts'
import { deletePoint, movePoint, placePoint, shiftPoint } from './move-point'

const SCHEMES = ['一是', '第一，', '①', '（一）', '1.']

/** 一是 stands for a number of its scheme, # for a heading of level 1; 〔…〕 is a blank. */
function blockOf(line: string) {
  const text = line.replace(/^#/, '')
  const content = text
    .split(new RegExp(`(${SCHEMES.join('|')}|〔[^〕]+〕)`))
    .filter((part) => part !== '')
    .map((part) => {
      if (SCHEMES.includes(part)) return { type: 'ordinal', attrs: { scheme: part, start: null } }
      if (part.startsWith('〔')) return { type: 'slot', attrs: { name: part.slice(1, -1) } }
      return { type: 'text', text: part }
    })
  return line.startsWith('#')
    ? {
        type: 'heading',
        attrs: { level: 1, when: [] },
        content: [{ type: 'ordinal', attrs: { scheme: '一、' } }, ...content],
      }
    : { type: 'paragraph', attrs: { cue: false, when: [] }, content }
}

const SLOT = { value: '', state: 'empty', source: null, declaration: { type: 'text', label: '时限' } }

const begin = (...lines: readonly string[]): EditorState =>
  EditorState.create({
    doc: draftSchema.nodeFromJSON({
      type: 'doc',
      content: [
        { type: 'values', attrs: { slots: { 时限: SLOT }, flags: {} } },
        { type: 'front' },
        { type: 'section', attrs: { id: '措施', role: 'measures' }, content: lines.map(blockOf) },
      ],
    }),
    plugins: [history(), draftRulesPlugin(() => false)],
  })

const pointsOf = ({ doc }: EditorState) => outlineOf(doc, supplyTexts(doc))
const rowsOf = (state: EditorState) => pointsOf(state).map(({ depth, label }) => `${depth} ${label}`)
const linesOf = ({ doc }: EditorState) => blocksOf(doc).map((block) => visibleText(block, supplyTexts(doc)))

function run(from: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null
  command(from, (transaction) => {
    next = from.apply(transaction)
  })
  return next
}

/** The lines after a command; null where it is refused. One undo takes it back. */
function after(state: EditorState, command: Command): readonly string[] | null {
  const done = run(state, command)
  if (done === null) return null
  done.doc.check()
  expect(run(done, undo)!.doc.toJSON()).toEqual(state.doc.toJSON())
  return linesOf(done)
}

/** Index of the point whose label holds these words. */
const at = (state: EditorState, words: string): number =>
  pointsOf(state).findIndex(({ label }) => label.includes(words))
const move = (state: EditorState, words: string, by: 1 | -1) =>
  after(state, movePoint(pointsOf(state), at(state, words), by))
const remove = (state: EditorState, words: string) => after(state, deletePoint(pointsOf(state), at(state, words)))
const shift = (state: EditorState, words: string, by: 1 | -1) =>
  after(state, shiftPoint(pointsOf(state), at(state, words), by))
const place = (state: EditorState, words: string, goal: string, where: 'before' | 'after' | 'inside') =>
  after(state, placePoint(pointsOf(state), at(state, words), at(state, goal), where))

describe('points in the text of a block are points of the outline', () => {
  test('under what holds them, and beside the number that begins their paragraph', () => {
    expect(
      rowsOf(
        begin('#抓落实', '要做到：一是早；一是快；一是实。', '（一）查。一是人①老①少，一是车', '一是远；一是近。'),
      ),
    ).toEqual([
      '1 一、抓落实',
      '2 一是早',
      '2 二是快',
      '2 三是实',
      '2 （一）查',
      '3 一是人',
      '4 ①老',
      '4 ②少',
      '3 二是车',
      '3 三是远',
      '3 四是近',
    ])
  })

  test('a clause that ends a series of clauses ends with its sentence; what sums up is not of it', () => {
    const state = begin('要一是早；一是快。各级都要照办。')
    expect(move(state, '快', -1)).toEqual(['要一是快；二是早。各级都要照办。'])
    expect(remove(state, '快')).toEqual(['要一是早。各级都要照办。'])
  })

  test('numbered paragraphs are nested by their numbers', () => {
    expect(rowsOf(begin('#抓', '（一）查', '1.人', '1.车', '（一）改', '话'))).toEqual([
      '1 一、抓',
      '2 （一）查',
      '3 1.人',
      '3 2.车',
      '2 （二）改',
    ])
  })
})

describe('a point in the text of a block', () => {
  const series = begin('#抓', '一是早〔时限〕；一是快；一是实。', '#收', '第一，清。', '第一，明。')

  test('changes places with its neighbour; numbers and marks stay with the places', () => {
    expect(move(series, '实', -1)?.[1]).toBe('一是早〔时限〕；二是实；三是快。')
    expect(move(series, '早', 1)?.[1]).toBe('一是快；二是早〔时限〕；三是实。')
    expect(move(series, '早', -1)).toBeNull()
    expect(move(series, '实', 1)).toBeNull()
  })

  test('is deleted, and the mark before it ends the sentence', () => {
    expect(remove(series, '实')?.[1]).toBe('一是早〔时限〕；二是快。')
    expect(remove(series, '早')?.[1]).toBe('一是快；二是实。')
  })

  test('goes into the one before it and comes out again', () => {
    const nested = begin('要：一是早；一是快；一是实。')
    expect(shift(nested, '快', 1)).toEqual(['要：一是早；①快；二是实。'])
    expect(shift(begin('要：一是早；①快；一是实。'), '快', -1)).toEqual(['要：一是早；二是快；三是实。'])
    expect(shift(nested, '早', 1)).toBeNull()
    expect(shift(nested, '早', -1)).toBeNull()
  })

  test('goes to another series and takes its number', () => {
    const two = begin('要：一是早；一是快。', '还要：第一，清。净。第一，明。')
    expect(place(two, '快', '清', 'before')).toEqual(['要：一是早。', '还要：第一，快。第二，清。净。第三，明。'])
    expect(place(two, '清', '早', 'after')).toEqual(['要：一是早；二是清。净；三是快。', '还要：第一，明。'])
    expect(place(series, '实', '早', 'before')?.[1]).toBe('一是实；二是早〔时限〕；三是快。')
  })

  test('becomes a paragraph beside paragraphs, and under a heading', () => {
    expect(place(series, '快', '明', 'before')).toEqual([
      '一、抓',
      '一是早〔时限〕；二是实。',
      '二、收',
      '第一，清。',
      '第二，快。',
      '第三，明。',
    ])
    expect(place(series, '实', '收', 'inside')?.at(-1)).toBe('一是实。')
  })

  test('takes a numbered paragraph into its series, and nothing is left of its block', () => {
    expect(place(series, '清', '快', 'after')?.slice(0, 4)).toEqual([
      '一、抓',
      '一是早〔时限〕；二是快；三是清；四是实。',
      '二、收',
      '第一，明。',
    ])
  })
})

test('a numbered paragraph goes into the one before it and comes out again', () => {
  expect(shift(begin('（一）查', '（一）改', '（一）建'), '改', 1)).toEqual(['（一）查', '1.改', '（二）建'])
  expect(shift(begin('（一）查', '1.改', '（一）建'), '改', -1)).toEqual(['（一）查', '（二）改', '（三）建'])
  expect(shift(begin('#抓', '（一）查'), '查', -1)).toBeNull()
})

/** What may not be lost: letters without the marks that end points, and atoms by kind and name. */
function inventory({ doc }: EditorState): readonly string[] {
  const all: string[] = []
  doc.descendants((node) => {
    if (node.isText) all.push(...node.text!.replaceAll(/[；;，,、。\s]/g, ''))
    else if (node.isInline) all.push(`${node.type.name} ${node.attrs.name ?? node.attrs.of ?? ''}`)
    return node.type.name !== 'values'
  })
  return all.toSorted()
}

const ACTS = {
  move: (points: ReturnType<typeof pointsOf>, at: number, to: number) => movePoint(points, at, to % 2 === 0 ? 1 : -1),
  shift: (points: ReturnType<typeof pointsOf>, at: number, to: number) => shiftPoint(points, at, to % 2 === 0 ? 1 : -1),
  before: (points: ReturnType<typeof pointsOf>, at: number, to: number) => placePoint(points, at, to, 'before'),
  after: (points: ReturnType<typeof pointsOf>, at: number, to: number) => placePoint(points, at, to, 'after'),
  inside: (points: ReturnType<typeof pointsOf>, at: number, to: number) => placePoint(points, at, to, 'inside'),
}

test('whatever is done to points in the text loses none of them and no word, and one undo puts it back', () => {
  const act = fc.constantFrom(...Object.keys(ACTS)) as fc.Arbitrary<keyof typeof ACTS>
  fc.assert(
    fc.property(draftArbitrary, fc.nat(), fc.nat(), act, (draft, pick, goal, name) => {
      const state = EditorState.create({
        doc: draftSchema.nodeFromJSON(draft),
        plugins: [history(), draftRulesPlugin(() => false)],
      })
      const points = pointsOf(state)
      const [from, to] = [pick % points.length, goal % points.length]
      const isPlaced = name !== 'move' && name !== 'shift'
      fc.pre(points[from]!.runIn !== null || (isPlaced && points[to]!.runIn !== null))
      const done = run(state, ACTS[name](points, from, to))
      if (done === null) return
      done.doc.check()
      expect(inventory(done)).toEqual(inventory(state))
      expect(pointsOf(done)).toHaveLength(points.length)
      expect(run(done, undo)!.doc.toJSON()).toEqual(state.doc.toJSON())
    }),
    { numRuns: 400 },
  )
})
