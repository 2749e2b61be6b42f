import { FAMILY_NAMES } from '../slot/person-name'

const POST = /(?:长|书记|主任|主席|委员|秘书|代表|经理|董事|教授|院士|总理|政委|顾问|总监|专员|巡视员|调研员)$/
const HAN_NAME = /^[\u4e00-\u9fff]{2,4}$/

interface TitledName {
  readonly name: string
  /** Empty where only a name was typed. */
  readonly post: string
}

/** 县长 周秉川, 周秉川县长 and 县长周秉川 in the orders that documents use. A bare name is offered as 同志. */
export function personNotations(text: string): readonly string[] {
  const read = readPerson(text.trim())
  if (read === null) return listNotations(text)
  const { name, post } = read
  const spread = name.length === 2 ? `${name[0]}　${name[1]}` : name
  if (post === '') return [`${name}同志`, ...(spread === name ? [] : [spread])]
  const called = post.includes('、') ? [] : [`${name}${post}`, `${name[0]}${post}`]
  return [`${post}　${spread}`, `${post}${name}`, ...called, `${name}同志`]
}

function readPerson(text: string): TitledName | null {
  const parts = text.split(/[\s，,]+/)
  if (parts.length === 1) return readJoined(text)
  const [first, last] = [parts[0]!, parts.at(-1)!]
  // 县长　周　川: a name of two characters is spread.
  if (parts.length === 3 && parts[1]!.length === 1 && last.length === 1) return titled(parts[1]! + last, first)
  if (parts.length === 2 && first.length === 1 && last.length === 1) return titled(first + last, '')
  return parts.length === 2 ? (titled(last, first) ?? titled(first, last)) : null
}

const titled = (name: string, post: string): TitledName | null =>
  isPersonName(name) && (post === '' || POST.test(post)) ? { name, post } : null

function readJoined(text: string): TitledName | null {
  const bare = text.replace(/同志$/, '')
  if (isPersonName(bare)) return { name: bare, post: '' }
  for (const length of [3, 2, 4]) {
    const before = titled(text.slice(0, length), text.slice(length))
    if (before !== null && before.post !== '') return before
    const behind = titled(text.slice(-length), text.slice(0, -length))
    if (behind !== null && behind.post !== '') return behind
  }
  return null
}

const isPersonName = (text: string): boolean =>
  HAN_NAME.test(text) &&
  FAMILY_NAMES.has(text.charCodeAt(0)) &&
  !POST.test(text) &&
  (text.length < 4 || DOUBLE.test(text))

const DOUBLE = /^(?:欧阳|上官|诸葛|司马|司徒|皇甫|尉迟)/

/** Names that were typed one behind the other, as a list: 甲、乙、丙 and 甲、乙和丙. 和 is part of many names and parts none. */
export function listNotations(text: string): readonly string[] {
  const names = text
    .split(/[、,，;；\n\t\s]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.length < 2) return []
  return [names.join('、'), `${names.slice(0, -1).join('、')}和${names.at(-1)}`]
}

const NUMBERED = /^(\S{1,12}?)[ ]?[[(（【〔]((?:19|20)\d{2})[\])）】〕][ ]?(?:第)?(\d{1,5})号?$/

/** A document's number with 〔〕 round its year; a title with 《》. */
export function documentNotations(text: string): readonly string[] {
  const typed = text.trim()
  const numbered = NUMBERED.exec(typed)
  if (numbered !== null) return [`${numbered[1]}〔${numbered[2]}〕${numbered[3]}号`]
  return typed === '' || /[《》]/.test(typed) ? [] : [`《${typed}》`]
}
