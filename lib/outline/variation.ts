import { type AnnotatedOutline, readMarkedLines } from './annotated-outline'
import type { Candidate } from './candidate'

/** Lines with `{level}` before each marker, as `readMarkedLines` reads them; points that no candidate matches are left out. */
export function toMarkedLines(
  { text, paragraphs }: AnnotatedOutline,
  candidates: readonly Candidate[],
  levels: readonly number[],
): readonly string[] {
  return paragraphs.map(({ range, form }, index) => {
    let line = form === null ? '' : `${form}|`
    let read = range.start
    candidates.forEach(({ paragraph, start }, at) => {
      if (paragraph !== index || levels[at] === 0) return
      line += `${text.slice(read, start)}{${levels[at]}}`
      read = start
    })
    return line + text.slice(read, range.end)
  })
}

type Rewrite = (lines: readonly string[]) => readonly string[]

const NUMERALS = '一二三四五六七八九十'
const everywhere =
  (pattern: RegExp, to: string | ((all: string, ...groups: string[]) => string)): Rewrite =>
  (lines) =>
    lines.map((line) => line.replace(pattern, to as string))

const unless =
  (pattern: RegExp, rewrite: Rewrite): Rewrite =>
  (lines) =>
    lines.some((line) => pattern.test(line)) ? lines : rewrite(lines)

/** Ways in which other writers would have set the same outline; levels stay what they are. */
const REWRITES: Readonly<Record<string, Rewrite>> = {
  'each run-in point on its line': (lines) => lines.flatMap((line) => line.split(/(?<=[。；])(?=\{\d\})/)),
  'headings run into their text': (lines) => {
    const joined: string[] = []
    lines.forEach((line, index) => {
      const before = lines[index - 1]
      if (before !== undefined && isHeading(before) && !/^(?:\w+\||.?\{)/.test(line))
        joined.push(`${joined.pop()}。${line}`)
      else joined.push(line)
    })
    return joined
  },
  'first heading lost': (lines) => {
    const first = lines.findIndex((line) => line.startsWith('{1}一、') && isHeading(line))
    const others = lines.filter((line) => /^\{1\}[二三]、/.test(line)).length
    return first < 0 || others < 2 ? lines : lines.filter((_, index) => index !== first)
  },
  'second heading lost': (lines) => lines.filter((line) => !(line.startsWith('{1}二、') && isHeading(line))),
  '一要 for 一是': everywhere(/(\{\d\}[一二三四五六七八九十]+)是/g, '$1要'),
  '三是 after 二要': everywhere(/(\{\d\}[一二])是/g, '$1要'),
  'digits for numerals': unless(
    /\{\d\}[(（]?[0-9一二三四五六七八九十]+[)）.]|\{\d\}[0-9]/,
    everywhere(
      /\{(\d)\}([一二三四五六七八九])、/g,
      (_, level, numeral) => `{${level}}${NUMERALS.indexOf(numeral!) + 1}、`,
    ),
  ),
  'ordinals for numerals': unless(/\{\d\}第/, everywhere(/^\{1\}([一二三四五六七八九十]+)、/g, '{1}第$1，')),
  'ordinals for spoken words': unless(/\{\d\}第/, everywhere(/\{(\d)\}([一二三四五六七八九十])[是要]/g, '{$1}第$2，')),
  'numerals with a full stop': everywhere(/(\{\d\}[一二三四五六七八九十]+)、/g, '$1．'),
  'semicolons between points': everywhere(/。(?=\{\d\})/g, '；'),
  'commas between points': everywhere(/[。；](?=\{\d\}[一二三四五六七八九十][是要])/g, '，'),
  'bold headings': (lines) => lines.map((line) => (isHeading(line) ? `**${line}**` : line)),
  'broken off after a third': (lines) => brokenOff(1 / 3)(lines),
  'broken off after two thirds': (lines) => brokenOff(2 / 3)(lines),
  'full stops after headings': (lines) => lines.map((line) => (isHeading(line) ? `${line}。` : line)),
}

/** A heading is not broken. */
const LEAST_BROKEN = 24

/** The lines up to a share of all, the last one cut in its middle: a page that shows but the beginning. */
const brokenOff =
  (share: number): Rewrite =>
  (lines) => {
    const end = Math.ceil(lines.length * share)
    const last = lines[end - 1] ?? ''
    const half = last
      .slice(0, Math.max(LEAST_BROKEN, Math.ceil(last.length / 2)))
      .replace(/\{\d?\}?$|[。；：！？，]+$/, '')
    return [...lines.slice(0, end - 1), half].filter((line) => line !== '')
  }

const isHeading = (line: string) => /^\{\d\}[^。；！？：]{2,40}$/.test(line)

/** The outline as other writers would have set it, where that changes anything. */
export function varyOutline(
  outline: AnnotatedOutline,
  lines: readonly string[],
): readonly { readonly name: string; readonly outline: AnnotatedOutline }[] {
  return Object.entries(REWRITES).flatMap(([name, rewrite]) => {
    const rewritten = rewrite(lines)
    if (rewritten.join('\n') === lines.join('\n')) return []
    return [{ name, outline: readMarkedLines(rewritten, `${outline.id}, ${name}`, outline.source) }]
  })
}
