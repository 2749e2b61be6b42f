import { isHan, type Recogniser, type SlotCandidate } from './candidate'
import { characterSet } from './character-set'
import { propose } from './proposal'

const MOVES = characterSet('来返入离赴回抵出在驻')
const AFTER = characterSet('来返入离人车务籍通大高有投各单企')

/** 来清返清, 在绍高校: places by one character, between a verb of moving and what moves. */
export const findShortPlaces: Recogniser = (line) => {
  const found: SlotCandidate[] = []
  for (let at = 1; at < line.length - 1; at++)
    if (
      MOVES.has(line.charCodeAt(at - 1)) &&
      AFTER.has(line.charCodeAt(at + 1)) &&
      isHan(line[at]) &&
      !MOVES.has(line.charCodeAt(at))
    )
      found.push(propose(at, at + 1, 'place', line.slice(at - 1, at + 2)))
  return found
}
