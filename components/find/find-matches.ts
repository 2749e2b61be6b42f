import type { Node } from '@tiptap/pm/model'
import type { SuppliedTexts } from '@/components/editor/outline/outline'
import { flagsOf, isShown } from '@/components/editor/view/shown'
import { slotNamed, slotsOf } from '@/components/slots/slot-place'

/** A place of the sought words in what prints. Positions are of the document; an atom is covered whole. */
export interface Match {
  readonly from: number
  readonly to: number
  /**
   * `text` stands in the text, `value` within the value of one blank, and both can be replaced. `number` touches a number,
   * 〔label〕 or a border of a blank: there nothing can be put in its place.
   */
  readonly kind: 'text' | 'value' | 'number'
  /** The blank of a value, and the stretch of its value. */
  readonly value: { readonly name: string; readonly start: number; readonly end: number } | null
  /** Its section is locked: text stays, values can still change. */
  readonly locked: boolean
}

/** Full width and half width, capitals and small letters are the same to a search. The length stays. */
export function foldText(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at++) folded += foldCharacter(text.charCodeAt(at))
  return folded
}

function foldCharacter(code: number): string {
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code === 0x3000 || code === 0xa0 ? 0x20 : code
  const character = String.fromCharCode(half)
  const lower = character.toLowerCase()
  return lower.length === 1 ? lower : character
}

/** A stretch of a printed line that comes from one node. */
interface Segment {
  readonly start: number
  readonly end: number
  readonly pos: number
  readonly kind: 'text' | 'value' | 'number'
  readonly name: string
}

/** Every place of the words in the text that prints, values and numbers included, none overlapping another. */
export function findMatches(doc: Node, texts: SuppliedTexts, words: string): readonly Match[] {
  const sought = foldText(words)
  if (sought === '') return []
  const flags = flagsOf(doc)
  const matches: Match[] = []
  let locked = false
  doc.descendants((node, pos) => {
    if (!isShown(node, flags)) return false
    if (node.type.name === 'section' || node.type.name === 'front') locked = node.attrs.locked === true
    if (!node.isTextblock) return true
    const { line, segments } = readLine(doc, node, pos, texts)
    const folded = foldText(line)
    for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length))
      matches.push(matchAt(segments, at, at + sought.length, locked))
    return false
  })
  return matches
}

function readLine(doc: Node, block: Node, pos: number, texts: SuppliedTexts) {
  const flags = flagsOf(doc)
  const slots = slotsOf(doc)
  const segments: Segment[] = []
  let line = ''
  block.forEach((node, offset) => {
    if (!isShown(node, flags)) return
    const place = pos + 1 + offset
    const text = node.isText ? node.text! : (texts.get(place) ?? '')
    const name: string = node.type.name === 'slot' ? node.attrs.name : ''
    const isFilled = name !== '' && slotNamed(slots, name)?.value !== ''
    const kind = node.isText ? 'text' : isFilled ? 'value' : 'number'
    segments.push({ start: line.length, end: line.length + text.length, pos: place, kind, name })
    line += text
  })
  return { line, segments }
}

function matchAt(segments: readonly Segment[], start: number, end: number, locked: boolean): Match {
  const touched = segments.filter((segment) => segment.start < end && segment.end > start)
  const [first, last] = [touched[0]!, touched.at(-1)!]
  const from = first.kind === 'text' ? first.pos + start - first.start : first.pos
  const to = last.kind === 'text' ? last.pos + end - last.start : last.pos + 1
  const isText = touched.every(({ kind }) => kind === 'text')
  const isValue = touched.length === 1 && first.kind === 'value'
  return {
    from,
    to,
    kind: isText ? 'text' : isValue ? 'value' : 'number',
    value: isValue ? { name: first.name, start: start - first.start, end: end - first.start } : null,
    locked,
  }
}
