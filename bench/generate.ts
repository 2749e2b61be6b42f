import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import iconv from 'iconv-lite'
import { VOCABULARY } from './vocabulary'

/** What an archive is made of; equal archives have equal bytes. */
export interface Archive {
  readonly seed: number
  readonly files: number
  /** Characters of a speech, at least and at most. */
  readonly characters: readonly [least: number, most: number]
  /** Speeches of one file, at most. */
  readonly speeches: number
}

/** About 15 KB a file. */
export const FULL: Omit<Archive, 'files'> = { seed: 1, characters: [1_200, 4_500], speeches: 3 }
/** About 3 KB a file. */
export const SMALL: Omit<Archive, 'files'> = { seed: 1, characters: [600, 1_000], speeches: 1 }

export interface GeneratedFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** The first speech repeats the first one of that file. */
  readonly copyOf: number | null
}

/** Every tenth file holds a near-duplicate. */
const COPY_EVERY = 10

/** One file of an archive, by its number alone. */
export function generateFile(archive: Archive, index: number): GeneratedFile {
  const { seed, speeches } = archive
  const random = randomOf(seed, index)
  const copyOf = copiedBy(archive, index)
  const count = 1 + Math.floor(random() * speeches)
  const texts = Array.from({ length: count }, (_, ordinal) =>
    ordinal === 0 && copyOf !== null ? alter(speechOf(archive, copyOf, 0), random) : speechOf(archive, index, ordinal),
  )
  const name = `${String(index).padStart(6, '0')}_${pick(VOCABULARY.topic, random)}.txt`
  return { path: name, bytes: encode(mess(compile(texts, random), random), random), copyOf }
}

/** Number of the file whose first speech this one's repeats. */
export function copiedBy({ seed }: Archive, index: number): number | null {
  if (index % COPY_EVERY !== COPY_EVERY - 1) return null
  return index - 1 - Math.floor(randomOf(seed, index + 0x40000000)() * (COPY_EVERY - 1))
}

/** Writes all files below `folder`, a thousand to a folder, and tells their bytes. */
export async function writeArchive(folder: string, archive: Archive): Promise<number> {
  let bytes = 0
  for (let index = 0; index < archive.files; index++) {
    const file = generateFile(archive, index)
    const below = path.join(folder, String(Math.floor(index / 1000)).padStart(3, '0'))
    if (index % 1000 === 0) await mkdir(below, { recursive: true })
    await writeFile(path.join(below, file.path), file.bytes)
    bytes += file.bytes.length
  }
  return bytes
}

type Random = () => number

/** Numbers in [0, 1) by mulberry32 (public domain, Tommy Ettinger), each stream its own. */
function randomOf(seed: number, stream: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!
const upTo = (most: number, random: Random): number => 1 + Math.floor(random() * most)
const DIGITS = '一二三四五六七八九十'

/** A speech as lines: title, salutation, opening, points, closing. */
function speechOf({ seed, characters }: Archive, file: number, ordinal: number): readonly string[] {
  const random = randomOf(seed + 1 + ordinal, file)
  const [least, most] = characters
  const wanted = least + random() * (most - least)
  const topic = pick(VOCABULARY.topic, random)
  const county = pick(VOCABULARY.county, random)
  const opening = `${pick(VOCABULARY.opening, random)}${clause(random)}，${clause(random)}。${sentence(random)}`
  const lines = [`在${county}县${topic}工作会议上的讲话`, '同志们：', opening]
  let length = lines.join('').length
  for (let point = 0; length < wanted && point < DIGITS.length; point++) {
    const body = pointOf(point, topic, (wanted - length) / 2, random)
    lines.push(...body)
    length += body.join('').length
  }
  return [...lines, pick(VOCABULARY.closing, random)]
}

function pointOf(ordinal: number, topic: string, room: number, random: Random): readonly string[] {
  const heading = `${DIGITS[ordinal]}、${pick(VOCABULARY.adverb, random)}${clause(random)}，${pick(VOCABULARY.verb, random)}${topic}`
  const lines = [heading]
  for (let length = 0; length < Math.min(room, 1_200); ) {
    const line = pick(PARAGRAPHS, random)(random)
    lines.push(line)
    length += line.length
  }
  return lines
}

type Composer = (random: Random) => string

const object: Composer = (random) => pick(VOCABULARY.modifier, random) + pick(VOCABULARY.noun, random)
const clause: Composer = (random) => pick(VOCABULARY.verb, random) + object(random)

const SENTENCES: readonly Composer[] = [
  (random) =>
    `要${pick(VOCABULARY.adverb, random)}${clause(random)}，${clause(random)}，做到${pick(VOCABULARY.result, random)}。`,
  (random) => `${object(random)}要${clause(random)}，${object(random)}要${clause(random)}。`,
  (random) => `当前，${pick(VOCABULARY.reason, random)}，${object(random)}还没有${clause(random)}。`,
  (random) => `对${object(random)}，要${clause(random)}；对${object(random)}，要${clause(random)}。`,
  (random) => `今年以来，全县${clause(random)}${upTo(900, random)}处，${clause(random)}${upTo(90, random)}个。`,
  (random) =>
    `${pick(VOCABULARY.county, random)}乡${clause(random)}，${upTo(12, random)}月${upTo(28, random)}日前${clause(random)}。`,
  (random) => `${pick(VOCABULARY.formula, random)}。`,
  (random) => `会同XX部门${clause(random)}，投入资金${upTo(5_000, random)}万元，${pick(VOCABULARY.result, random)}。`,
  (random) => `凡是没有${clause(random)}的，一律${clause(random)}。`,
]
const sentence: Composer = (random) => pick(SENTENCES, random)(random)
const sentences = (count: number, random: Random): string =>
  Array.from({ length: count }, () => sentence(random)).join('')

const PARAGRAPHS: readonly Composer[] = [
  (random) => sentences(1 + upTo(4, random), random),
  (random) => `（${DIGITS[upTo(5, random) - 1]}）${clause(random)}。${sentences(upTo(3, random), random)}`,
  (random) =>
    `一是${clause(random)}，${sentence(random)}二是${clause(random)}。${sentence(random)}三是${clause(random)}。`,
  (random) => `一要${clause(random)}。${sentence(random)}二要${clause(random)}。${sentence(random)}`,
]

/** A near-duplicate: other figures, one sentence in twelve dropped, one in twelve replaced. */
function alter(lines: readonly string[], random: Random): readonly string[] {
  return lines.map((line) =>
    line
      .replace(/\d+/gu, (figure) => String(upTo(10 ** figure.length, random)))
      .replace(/[^。]{6,}。/gu, (one) => {
        const chance = random() * 12
        return chance < 1 ? '' : chance < 2 ? sentence(random) : one
      }),
  )
}

/** Several speeches in one file stand under compilers' headers. */
const compile = (texts: readonly (readonly string[])[], random: Random): readonly string[] =>
  texts.length === 1
    ? texts[0]!
    : texts.flatMap((lines, index) => [
        `第${DIGITS[index]}篇：${lines[0]}`,
        ...lines.slice(1),
        ...(random() < 0.3 ? [''] : []),
      ])

/** What copying from web pages does to a text. */
function mess(lines: readonly string[], random: Random): string {
  const [quoted, half, blank, site] = [random() < 0.15, random() < 0.15, random() < 0.3, random() < 0.2]
  const all = site ? [pick(VOCABULARY.site, random), ...lines, pick(VOCABULARY.site, random)] : lines
  const text = all.map((line) => `${quoted ? '> ' : random() < 0.5 ? '　　' : ''}${line}`).join(blank ? '\n\n' : '\n')
  return `${half ? text.replaceAll('，', ',').replaceAll('；', ';') : text}\n`
}

function encode(text: string, random: Random): Uint8Array {
  const chance = random()
  if (chance < 0.05) return new Uint8Array(iconv.encode(text, 'gb18030'))
  if (chance < 0.08) return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  return new TextEncoder().encode(text)
}
