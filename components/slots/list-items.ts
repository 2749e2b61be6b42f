import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Node } from '@tiptap/pm/model'
import { type Command, NodeSelection } from '@tiptap/pm/state'
import type { DraftSlot } from '@/lib/draft/draft'
import { type Slots, slotsOf } from './slot-place'

/** A field of one item of an expanded list: the blank `list.index.field`. */
export interface ItemField {
  readonly list: string
  readonly index: number
  readonly field: string
}

/** Null for a blank that belongs to no list. Of nested lists the innermost is meant. */
export function readItemField(name: string): ItemField | null {
  const match = /^(.+)\.(\d+)\.([^.]+)$/.exec(name)
  return match === null ? null : { list: match[1]!, index: Number(match[2]), field: match[3]! }
}

/** An item where the list is written out: blocks of a section, or text within one block. */
interface PlacedItem {
  readonly index: number
  readonly from: number
  readonly to: number
}

interface Expansion {
  readonly items: readonly PlacedItem[]
  readonly locked: boolean
}

/** The items of a list in the order of the text; empty where it stands nowhere. */
export const itemsOf = (doc: Node, list: string): readonly number[] =>
  expansionsOf(doc, list)[0]?.items.map(({ index }) => index) ?? []

/** Whether the list stands in a locked section, so that its items stay. */
export const isListLocked = (doc: Node, list: string): boolean => expansionsOf(doc, list).some(({ locked }) => locked)

/** A new item behind that one: a copy of its words with empty blanks. Its number was never used in this draft. */
export const addItem =
  (list: string, after: number): Command =>
  (state, dispatch) => {
    const slots = slotsOf(state.doc)
    const fresh = greatestIndex(slots, list) + 1
    const rename = (name: string) => renamed(name, `${list}.${after}.`, `${list}.${fresh}.`)
    const added = Object.entries(slots).flatMap(([name, { declaration }]): [string, DraftSlot][] =>
      rename(name) === name ? [] : [[rename(name), { value: '', state: 'empty', source: null, declaration }]],
    )
    const rebuild = ({ items, parts, separators }: Cut): Arrangement => {
      const at = items.findIndex(({ index }) => index === after)
      const copy = renameSlots(parts[at]!, rename)
      return {
        parts: parts.toSpliced(at + 1, 0, copy),
        // 甲、乙和丙 gets another 、 and keeps its 和.
        separators: [separators[0] ?? Fragment.empty, ...separators],
      }
    }
    return change(list, after, rebuild, {
      slots: Object.fromEntries([...Object.entries(slots), ...added]),
      select: fresh,
    })(state, dispatch)
  }

/** Takes an item out. Its values stay known to undo only; the last item of a list stays. */
export const removeItem = (list: string, index: number): Command =>
  change(list, index, ({ items, parts, separators }) => {
    if (items.length < 2) return null
    const at = items.findIndex((item) => item.index === index)
    return { parts: parts.toSpliced(at, 1), separators: separators.slice(1) }
  })

/** Exchanges an item with its neighbour; what stands between items stays. */
export const moveItem = (list: string, index: number, direction: 1 | -1): Command =>
  change(
    list,
    index,
    ({ items, parts, separators }) => {
      const at = items.findIndex((item) => item.index === index)
      const part = parts[at + direction]
      return part === undefined ? null : { parts: parts.with(at, part).with(at + direction, parts[at]!), separators }
    },
    { select: index },
  )

interface Arrangement {
  readonly parts: readonly Fragment[]
  /** One fewer than parts. */
  readonly separators: readonly Fragment[]
}

type Cut = Arrangement & Pick<Expansion, 'items'>

/** Arranges every place where the list is written out and holds that item, in one undo step. */
function change(
  list: string,
  index: number,
  arrange: (cut: Cut) => Arrangement | null,
  { slots, select }: { readonly slots?: Slots; readonly select?: number } = {},
): Command {
  return (state, dispatch) => {
    const expansions = expansionsOf(state.doc, list).filter(({ items }) => items.some((item) => item.index === index))
    if (expansions.length === 0 || expansions.some(({ locked }) => locked)) return false
    const transaction = closeHistory(state.tr)
    for (const { items } of expansions.toReversed()) {
      const parts = items.map(({ from, to }) => state.doc.slice(from, to).content)
      const separators = items.slice(1).map(({ from }, at) => state.doc.slice(items[at]!.to, from).content)
      const arranged = arrange({ items, parts, separators })
      if (arranged === null) return false
      transaction.replaceWith(items[0]!.from, items.at(-1)!.to, interleave(arranged))
    }
    if (slots !== undefined) transaction.setNodeAttribute(0, 'slots', slots)
    const place = select === undefined ? undefined : firstPlace(transaction.doc, `${list}.${select}.`)
    if (place !== undefined) transaction.setSelection(NodeSelection.create(transaction.doc, place))
    dispatch?.(transaction)
    return true
  }
}

const interleave = ({ parts, separators }: Arrangement): Fragment =>
  parts.reduce((all, part, at) => all.append(at === 0 ? Fragment.empty : separators[at - 1]!).append(part))

interface ItemPlace {
  readonly index: number
  readonly pos: number
  readonly blockFrom: number
  readonly blockTo: number
  readonly section: Node
}

/** Where the list is written out. It begins again where an item that was left comes back, or in another section. */
function expansionsOf(doc: Node, list: string): readonly Expansion[] {
  const runs: ItemPlace[][] = []
  let seen = new Set<number>()
  for (const place of itemPlaces(doc, list)) {
    const last = runs.at(-1)?.at(-1)
    const returns = last?.index !== place.index && seen.has(place.index)
    if (last === undefined || returns || last.section !== place.section) {
      runs.push([])
      seen = new Set()
    }
    runs.at(-1)!.push(place)
    seen.add(place.index)
  }
  return runs.flatMap((run) => {
    const items = placedItems(run)
    return items === null ? [] : [{ items, locked: run[0]!.section.attrs.locked === true }]
  })
}

/** Null where a hand has mixed items so that no item has its own stretch. */
function placedItems(run: readonly ItemPlace[]): readonly PlacedItem[] | null {
  const byIndex: ItemPlace[][] = []
  for (const place of run) {
    if (byIndex.at(-1)?.[0]?.index === place.index) byIndex.at(-1)!.push(place)
    else byIndex.push([place])
  }
  const inBlocks = byIndex.every((places, at) => at === 0 || places[0]!.blockFrom >= byIndex[at - 1]!.at(-1)!.blockTo)
  const inOneBlock = run.every(({ blockFrom }) => blockFrom === run[0]!.blockFrom)
  if (!inBlocks && !inOneBlock) return null
  return byIndex.map((places) => {
    const [first, last] = [places[0]!, places.at(-1)!]
    if (inBlocks) return { index: first.index, from: first.blockFrom, to: last.blockTo }
    return { index: first.index, from: first.pos, to: last.pos + 1 }
  })
}

function itemPlaces(doc: Node, list: string): readonly ItemPlace[] {
  const places: ItemPlace[] = []
  doc.forEach((section, sectionPos) => {
    section.forEach((block, offset) => {
      const blockFrom = sectionPos + 1 + offset
      block.forEach((node, at) => {
        const index = node.type.name === 'slot' ? indexIn(node.attrs.name, list) : null
        if (index === null) return
        places.push({ index, pos: blockFrom + 1 + at, blockFrom, blockTo: blockFrom + block.nodeSize, section })
      })
    })
  })
  return places
}

/** Number of the item of `list` that the blank belongs to, inner lists included. */
function indexIn(name: string, list: string): number | null {
  const rest = name.startsWith(`${list}.`) ? name.slice(list.length + 1) : ''
  const index = /^(\d+)\./.exec(rest)?.[1]
  return index === undefined ? null : Number(index)
}

const greatestIndex = (slots: Slots, list: string): number =>
  Math.max(0, ...Object.keys(slots).map((name) => indexIn(name, list) ?? 0))

const renamed = (name: string, from: string, to: string): string =>
  name.startsWith(from) ? to + name.slice(from.length) : name

function renameSlots(content: Fragment, rename: (name: string) => string): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    if (node.type.name === 'slot') nodes.push(node.type.create({ name: rename(node.attrs.name) }, null, node.marks))
    else nodes.push(node.isLeaf ? node : node.copy(renameSlots(node.content, rename)))
  })
  return Fragment.from(nodes)
}

function firstPlace(doc: Node, prefix: string): number | undefined {
  let found: number | undefined
  doc.descendants((node, pos) => {
    if (found === undefined && node.type.name === 'slot' && node.attrs.name.startsWith(prefix)) found = pos
    return found === undefined
  })
  return found
}
