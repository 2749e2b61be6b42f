import type { ContentRole } from '../role/role'
import { type Group, NOTHING, type Printed, searchIn, usually } from './compose'
import { printMoves } from './compose-move'
import { blankWords, leadWords, ROLE_WORDS } from './compose-words'
import { findMoves, type Move } from './move'
import type { Part, RolePart } from './skeleton'
import type { SlotBook } from './slot-book'

const MOST_MOVES: Readonly<Partial<Record<ContentRole, number>>> = { opening: 6, agenda: 7, rally: 3 }
const MOST_WAYS = 3
/** Who makes no more than this share of the moves of a way says it otherwise. */
const LITTLE_SHARE = 1 / 3
/** A way of its own has so many fixed characters. */
const LEAST_FIXED = 4

const ENOUGH_MOVES = 3

/** A way to open or to close: its moves in order. */
export interface Way {
  readonly moves: readonly Move[]
  /** How many families speak so. */
  readonly families: number
}

/** How families open or close, the commonest way first; each way is that of families to whom those before it are foreign. */
export function waysOf(part: Pick<Part, 'role' | 'paragraphs' | 'families'>, group: Group): readonly Way[] {
  const search = { ...searchIn(group, part.families), most: MOST_MOVES[part.role] ?? 1 }
  const ways: Way[] = []
  let left = part.paragraphs
  while (ways.length < MOST_WAYS && left.length >= usually(group, part.families)) {
    const moves = findMoves(left, search)
    if (moves.length === 0 || (ways.length > 0 && !isOfItsOwn(moves, ways))) break
    const others = left.filter((one) => !speaksSo(one, moves))
    ways.push({ moves, families: left.length - others.length })
    if (others.length === left.length) break
    left = others
  }
  return ways.sort((a, b) => b.families - a.families)
}

const speaksSo = ({ voter }: RolePart, moves: readonly Move[]): boolean =>
  moves.filter(({ makers }) => makers.has(voter.family)).length > LITTLE_SHARE * moves.length

/** It has fixed words enough that no way before it has. */
function isOfItsOwn(moves: readonly Move[], ways: readonly Way[]): boolean {
  const known = new Set(ways.flatMap((frame) => frame.moves.map(({ before, after }) => `${before}…${after}`)))
  const own = moves.filter(({ before, after }) => !known.has(`${before}…${after}`))
  return own.reduce((sum, { before, after }) => sum + before.length + after.length, 0) >= LEAST_FIXED
}

/** Its own ways; where few speeches agree on little, those of all speeches of the genre, with nothing in them about another thing. */
function waysFor(part: Part, group: Group): readonly Way[] {
  const own = waysOf(part, group)
  const all = group.wider?.parts.find(({ role }) => role === part.role)
  if (!all || (own[0]?.moves.length ?? 0) >= ENOUGH_MOVES) return own
  const isForeign = (words: string): boolean => group.isForeign(words) || group.wider!.isForeign(words)
  const others = waysOf(all, { ...group.wider!, isForeign })
  return (others[0]?.moves.length ?? 0) > (own[0]?.moves.length ?? 0) ? others : own
}

/** The usual way by itself; each other way behind a switch that puts it in the place of those before. */
export function composeFrames(part: Part, group: Group, book: SlotBook): Printed {
  const { role } = part
  const stop = role === 'rally' ? '！' : '。'
  const counts = role === 'opening' && group.parts.some(({ headed }) => headed)
  const words = { words: blankWords(role), lead: leadWords(role), book, stop, counts }
  const [first, ...others] = waysFor(part, group)
  if (!first) return NOTHING
  const usual = printMoves(first.moves, words)
  return others.reduce<Printed>(
    (printed, { moves, families }, index) => {
      const { lines, literals } = printMoves(moves, words)
      const flag = book.declare(`${ROLE_WORDS[role].name}换成第${'二三'[index]}种`, {
        ...{ type: 'flag', default: false },
        hint: `${families} 个家族这样说`,
      })
      return {
        lines: [`{{#if ${flag}}}\n${lines.join('\n\n')}\n{{else}}\n${printed.lines.join('\n\n')}\n{{/if}}`],
        literals: [...printed.literals, ...literals],
        series: null,
      }
    },
    { ...usual, series: null },
  )
}
