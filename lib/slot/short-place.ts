import { isHan, type Recogniser, type SlotCandidate } from './candidate'
import { propose } from './proposal'

const MOVES = new Set('来返入离赴回抵出在驻')
const AFTER = new Set('来返入离人车务籍通大高有投')

/** 来清返清, 在绍高校: places by one character, between a verb of moving and what moves. */
export const findShortPlaces: Recogniser = (line) => {
  const found: SlotCandidate[] = []
  for (let at = 1; at < line.length - 1; at++)
    if (MOVES.has(line[at - 1]!) && AFTER.has(line[at + 1]!) && isHan(line[at]) && !MOVES.has(line[at]!))
      found.push(propose(at, at + 1, 'place', line.slice(at - 1, at + 2)))
  return found
}
