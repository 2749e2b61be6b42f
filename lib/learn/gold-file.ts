import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Role } from '../role/role'
import type { ParagraphText } from '../speech/speech'

/** Annotated speeches for training and tests; the product itself reads none. Form: README of the annotation folder. */
export interface GoldSpeech {
  readonly id: string
  readonly kind: 'speech' | 'host-script'
  readonly source: string
  readonly announcedPoints: number | null
  /** Lines of the item, white space and quote marks at their beginning taken away. */
  readonly text: string
  readonly paragraphs: readonly ParagraphText[]
  readonly roles: readonly GoldRole[]
  readonly points: readonly GoldPoint[]
}

export interface GoldRole {
  readonly role: Role
  readonly role2: Role | null
  readonly alsoRight: readonly Role[]
  /** Who said so, where not a reader: `machine` is the product's own word, which nobody has confirmed. */
  readonly by?: 'person' | 'machine'
}

export interface GoldPoint {
  /** Index into `paragraphs`. */
  readonly paragraph: number
  readonly at: string
  readonly ordinal: number
  readonly level: number
  readonly inline: boolean
  readonly heading: string
}

interface GoldItem {
  readonly id: string
  readonly kind: string
  readonly duplicateOf: string | null
  readonly announcedPoints?: number | null
  readonly paragraphs: readonly {
    line: number
    role: Role
    role2?: Role | null
    alsoRight?: Role[]
    by?: 'person' | 'machine'
  }[]
  readonly points: readonly (Omit<GoldPoint, 'paragraph'> & { line: number })[]
}

const LEADING = /^[\s\u00a0\u3000>＞]+/

/** Distinct speeches of one annotation folder; none when the folder is absent. */
export function readGoldFolder(goldFolder: string, textFolder: string): readonly GoldSpeech[] {
  if (!existsSync(goldFolder)) return []
  return readdirSync(goldFolder)
    .filter((name) => name.endsWith('.json') && name !== 'slots.json')
    .sort()
    .flatMap((name) => {
      const { items } = JSON.parse(readFileSync(path.join(goldFolder, name), 'utf8')) as { items: GoldItem[] }
      const source = name.replace(/\.json$/, '')
      const lines = decode(readFileSync(path.join(textFolder, `${source}.txt`))).split('\n')
      return items.filter((item) => isSpeech(item) && !item.duplicateOf).map((item) => toSpeech(item, source, lines))
    })
}

/** A text as it was found: UTF-8, else GB18030. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

/** Half-width punctuation after a Chinese character, as cleaning replaces it; no offset moves. */
const widen = (line: string) => line.replace(/(?<=[\u4e00-\u9fff”）》)])[,;:?!]/g, (mark) => FULL_WIDTH[mark] ?? mark)

const isSpeech = (item: GoldItem) => item.kind === 'speech' || item.kind === 'host-script'

function toSpeech(item: GoldItem, source: string, lines: readonly string[]): GoldSpeech {
  let text = ''
  const indexOfLine = new Map<number, number>()
  const paragraphs = item.paragraphs.map(({ line }, index): ParagraphText => {
    indexOfLine.set(line, index)
    const start = text.length
    text += widen((lines[line - 1] ?? '').replace(LEADING, '').trimEnd())
    const range = { start, end: text.length }
    text += '\n'
    return { range, form: null }
  })
  return {
    id: item.id,
    kind: item.kind as GoldSpeech['kind'],
    source,
    announcedPoints: item.announcedPoints ?? null,
    text,
    paragraphs,
    roles: item.paragraphs.map(({ role, role2, alsoRight, by }) => ({
      role,
      ...(by && { by }),
      role2: role2 ?? null,
      alsoRight: alsoRight ?? [],
    })),
    points: item.points.map(({ line, at, ordinal, level, inline, heading }) => ({
      paragraph: indexOfLine.get(line) ?? -1,
      at,
      ordinal,
      level,
      inline,
      heading: widen(heading),
    })),
  }
}
