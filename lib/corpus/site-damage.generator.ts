import { cleanText } from './clean'
import type { Talk } from './compilation.generator'
import { BYLINE_FORMS, HEAD_FORMS, type SiteForm } from './site-head.generator'
import { TAIL_FORMS } from './site-tail.generator'
import { count, type Draw, often, pick, speechTitle } from './site-word.generator'

/** A speech in made-up site text. `site` says of each line that is not empty whether a site wrote it. */
export interface Damaged {
  readonly text: string
  readonly site: readonly boolean[]
  readonly source: string
}

export interface DamageSettings {
  /** Names of families of forms that may be drawn. */
  readonly families: (name: string) => boolean
  readonly head: boolean
  readonly tail: boolean
  readonly byline: boolean
  /** The text may lack its title, or its end as cut pages do. */
  readonly cut: boolean
}

export const FAMILIES: readonly string[] = [...new Set([...Object.keys(HEAD_FORMS), ...Object.keys(TAIL_FORMS)])].sort()

const DEFAULT_TITLE = '在全镇秋收工作会议上的讲话'

/** Speech `talk` between forms of the families allowed. */
export function damage(talk: Talk, settings: DamageSettings, random: () => number): Damaged {
  const own = { random, title: talk.front[0] ?? DEFAULT_TITLE }
  const front = settings.cut ? changeFront(own, talk.front) : talk.front
  const draw: Draw = { random, title: front[0] ?? own.title }
  const body = settings.cut ? cutBody(draw, talk.body) : talk.body
  const gap = often(draw, 0.5)
  const blocks = [
    { lines: settings.head ? forms(draw, HEAD_FORMS, settings, 3) : [], site: true, gap: often(draw, 0.5) },
    { lines: front, site: false, gap },
    {
      lines: settings.byline && often(draw, 0.4) ? forms(draw, BYLINE_FORMS, settings, 1) : [],
      site: true,
      gap: often(draw, 0.5),
    },
    { lines: [...talk.salutation, ...body], site: false, gap },
    { lines: settings.tail ? forms(draw, TAIL_FORMS, settings, 4) : [], site: true, gap: often(draw, 0.5) },
  ]
  return {
    text: blocks
      .filter(({ lines }) => lines.length > 0)
      .map(({ lines, gap: apart }) => lines.join(apart ? '\n\n' : '\n'))
      .join(often(draw, 0.5) ? '\n\n' : '\n'),
    site: blocks.flatMap(({ lines, site }) => lines.map(() => site)),
    source: talk.source,
  }
}

function forms(
  draw: Draw,
  table: Readonly<Record<string, SiteForm>>,
  { families }: DamageSettings,
  most: number,
): readonly string[] {
  const names = Object.keys(table).filter(families)
  if (names.length === 0) return []
  const chosen = Array.from({ length: count(draw, 1, most) }, () => pick(draw, names))
  return chosen
    .flatMap((name) => table[name]!(draw))
    .flatMap((line) =>
      cleanText(line)
        .text.split('\n')
        .filter((each) => each.trim() !== ''),
    )
}

const LEAST_LINES = 4

function cutBody(draw: Draw, body: readonly string[]): readonly string[] {
  if (body.length <= LEAST_LINES || often(draw, 0.4)) return body
  const kept = body.slice(0, count(draw, LEAST_LINES, body.length))
  return often(draw, 0.5) ? kept : [...kept.slice(0, -1), cutLine(draw, kept[kept.length - 1]!)]
}

/** A page that shows the beginning of a text breaks off inside a sentence. */
const cutLine = (draw: Draw, line: string): string =>
  line.slice(0, count(draw, Math.min(3, line.length), line.length)).trimEnd()

function changeFront(draw: Draw, front: readonly string[]): readonly string[] {
  if (often(draw, 0.2)) return []
  return often(draw, 0.4) ? [cleanText(speechTitle(draw)).text] : front
}
