import { isHanCode, type Recogniser, type SlotCandidate } from './candidate'
import { characterSet } from './character-set'
import { placeFinderOf } from './place-in-line'
import { propose } from './proposal'

const MOVE_CHARACTERS = '来返入离赴回抵出在驻'
const MOVES = characterSet(MOVE_CHARACTERS)
const findMoves = placeFinderOf(MOVE_CHARACTERS)
const AFTER = characterSet('来返入离人车务籍通大高有投各单企')

/** 来清返清, 在绍高校: places by one character, between a verb of moving and what moves. */
export const findShortPlaces: Recogniser = (line) => {
  const moves = findMoves(line)
  const found: SlotCandidate[] = []
  for (let index = 0; index < moves.count; index++) {
    const at = moves.at(index) + 1
    if (
      at < line.length - 1 &&
      AFTER.has(line.charCodeAt(at + 1)) &&
      isHanCode(line.charCodeAt(at)) &&
      !MOVES.has(line.charCodeAt(at))
    )
      found.push(propose(at, at + 1, 'place', line.slice(at - 1, at + 2)))
  }
  return found
}
