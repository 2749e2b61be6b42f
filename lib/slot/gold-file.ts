import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseOutline } from '../outline/outline'
import type { ParagraphText, Point } from '../speech/speech'
import type { Range } from '../text/range'
import type { ValueType } from './type'

/** Speeches whose blanks a careful reader marked, for training and tests; the product itself reads none. */
export interface AnnotatedSpeech {
  readonly id: string
  /** Stem of the file that it lies in. */
  readonly source: string
  /** `own` are the project's own examples, which are learnt from and never measured by. */
  readonly group: 'corpus' | 'samples' | 'training' | 'own'
  /** The same for speeches that are near-duplicates of each other. */
  readonly family: string
  /** Lines of the item, white space and quote marks at their beginning taken away. */
  readonly text: string
  readonly paragraphs: readonly ParagraphText[]
  readonly points: readonly Point[]
  readonly slots: readonly AnnotatedSlot[]
  /** Where all explicit, and where all implicit slots are marked. */
  readonly complete: { readonly explicit: readonly Range[]; readonly implicit: readonly Range[] }
}

export interface AnnotatedSlot {
  readonly range: Range
  readonly type: ValueType
  readonly implicit: boolean
}

/** A slot as the gold files and corrections write it: line from 1, column from 0 in code points of the raw line. */
interface WrittenSlot {
  readonly item?: string
  readonly line: number
  readonly col: number
  readonly text: string
  readonly type: ValueType
  readonly implicit?: boolean
}

type Kind = 'explicit' | 'implicit'

interface Stretch {
  readonly item: string
  readonly fromLine: number
  readonly toLine: number
  readonly kinds: readonly Kind[]
  readonly slots: readonly WrittenSlot[]
}

interface GoldItem {
  readonly id: string
  readonly start: { readonly line: number }
  readonly end: { readonly line: number }
  readonly paragraphs: readonly { readonly line: number; readonly role: string }[]
}

const FOLDERS = [
  { group: 'corpus', texts: 'corpus', gold: 'gold' },
  { group: 'samples', texts: 'samples', gold: 'samples/gold' },
  { group: 'training', texts: 'training', gold: 'training/gold' },
] as const

/** Pairs of samples of which the second is the first rewritten. */
const FAMILIES: Readonly<Record<string, string>> = { 's10-1': 's10', 's11-1': 's10' }

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T

/** All annotated speeches beside the project, in a fixed order; none when `shared` is absent. */
export function readAnnotatedSpeeches(shared: string): readonly AnnotatedSpeech[] {
  const own = readJson<{ speeches: readonly Stretch[] }>(path.join(import.meta.dirname, 'annotation.json')).speeches
  return FOLDERS.flatMap(({ group, texts, gold }) =>
    readAnnotatedFolder(path.join(shared, gold), path.join(shared, texts), own, group),
  )
}

const MARKED = /⟦([^⟦⟧]*):([a-z]+)⟧/g

/** Examples of the project's own: pieces between lines of ---, each concrete value marked ⟦value:type⟧. */
export function readOwnExamples(): readonly AnnotatedSpeech[] {
  const written = readFileSync(path.join(import.meta.dirname, 'examples.txt'), 'utf8')
  return written
    .trim()
    .split('\n---\n')
    .map((piece, index) => toExample(piece, `own-${index + 1}`))
}

function toExample(piece: string, id: string): AnnotatedSpeech {
  const slots: AnnotatedSlot[] = []
  let marks = 0
  const text = piece.replace(MARKED, (mark: string, value: string, type: ValueType, at: number) => {
    const start = at - marks
    slots.push({ range: { start, end: start + value.length }, type, implicit: true })
    marks += mark.length - value.length
    return value
  })
  let start = 0
  const paragraphs = text.split('\n').map((line): ParagraphText => {
    const range = { start, end: start + line.length }
    start += line.length + 1
    return { range, form: null }
  })
  const complete = { explicit: [], implicit: paragraphs.map(({ range }) => range) }
  const { points } = parseOutline(text, paragraphs)
  return { id, source: id, group: 'own', family: id, text, paragraphs, points, slots, complete }
}

/** Annotated speeches of one folder of annotations: its slots.json, and what `stretches` say of its items. */
function readAnnotatedFolder(
  goldFolder: string,
  textFolder: string,
  stretches: readonly Stretch[],
  group: AnnotatedSpeech['group'],
): readonly AnnotatedSpeech[] {
  if (!existsSync(goldFolder)) return []
  const names = readdirSync(goldFolder).sort()
  const slots = names.includes('slots.json')
    ? readJson<readonly WrittenSlot[]>(path.join(goldFolder, 'slots.json'))
    : []
  return names
    .filter((name) => name.endsWith('.json') && name !== 'slots.json')
    .flatMap((name) => {
      const source = name.replace(/\.json$/, '')
      const items = readJson<{ items: readonly GoldItem[] }>(path.join(goldFolder, name)).items
      return items.flatMap((item) => {
        const known = [...whole(item, slots), ...stretches.filter((each) => each.item === item.id)]
        const file = path.join(textFolder, `${source}.txt`)
        return known.length === 0 ? [] : [toSpeech(item, known, source, group, decode(readFileSync(file)).split('\n'))]
      })
    })
}

/** What slots.json says of an item, which it annotates from end to end, one kind or both. */
function whole({ id, start, end }: GoldItem, slots: readonly WrittenSlot[]): readonly Stretch[] {
  const mine = slots.filter(({ item }) => item === id)
  return (['explicit', 'implicit'] as const).flatMap((kind) => {
    const ofKind = mine.filter(({ implicit }) => Boolean(implicit) === (kind === 'implicit'))
    return ofKind.length === 0
      ? []
      : [{ item: id, fromLine: start.line, toLine: end.line, kinds: [kind], slots: ofKind }]
  })
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const LEADING = /^[\s\u00a0\u3000>＞]+/
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

/** Half-width punctuation after a Chinese character, as cleaning replaces it; no offset moves. */
const widen = (line: string) => line.replace(/(?<=[\u4e00-\u9fff”）》)])[,;:?!]/g, (mark) => FULL_WIDTH[mark] ?? mark)

const formOf = (role: string): ParagraphText['form'] =>
  role === 'noise' || role === 'title' || role === 'salutation' ? role : null

function toSpeech(
  item: GoldItem,
  known: readonly Stretch[],
  source: string,
  group: AnnotatedSpeech['group'],
  lines: readonly string[],
): AnnotatedSpeech {
  let text = ''
  const shiftOfLine = new Map<number, number>()
  const paragraphs = item.paragraphs.map(({ line, role }): ParagraphText => {
    const raw = lines[line - 1] ?? ''
    const lead = LEADING.exec(raw)?.[0].length ?? 0
    const start = text.length
    shiftOfLine.set(line, start - lead)
    text += widen(raw.slice(lead).trimEnd())
    const range = { start, end: text.length }
    text += '\n'
    return { range, form: formOf(role) }
  })
  const rangeOf = ({ line, col, text: said }: WrittenSlot): Range | null => {
    const shift = shiftOfLine.get(line)
    if (shift === undefined) return null
    const before = [...(lines[line - 1] ?? '')].slice(0, col).join('').length
    return { start: shift + before, end: shift + before + said.length }
  }
  const covered = (kind: Kind): readonly Range[] =>
    known
      .filter(({ kinds }) => kinds.includes(kind))
      .flatMap(({ fromLine, toLine }) =>
        item.paragraphs.flatMap(({ line }, index) =>
          line >= fromLine && line <= toLine ? [paragraphs[index]!.range] : [],
        ),
      )
  return {
    id: item.id,
    source,
    group,
    family: FAMILIES[item.id] ?? item.id,
    text,
    paragraphs,
    points: parseOutline(text, paragraphs).points,
    slots: known.flatMap(({ slots }) =>
      slots.flatMap((slot) => {
        const range = rangeOf(slot)
        return range ? [{ range, type: slot.type, implicit: slot.implicit === true }] : []
      }),
    ),
    complete: { explicit: covered('explicit'), implicit: covered('implicit') },
  }
}
