import type { BankFinding } from '@/lib/mining/bank'
import type { Evidence } from '@/lib/mining/report'
import { readFrontMatter } from '@/lib/template/front-matter'

type Body = BankFinding['body']

export const placesOf = (body: Body): readonly Evidence[] => ('places' in body ? body.places : [body.from])

/** What is copied: the wording, a frame with …… for its blank, the headings of a series one a line, a section's text. */
export function printedText(body: Body): string {
  if ('variants' in body) return body.text
  if ('fillers' in body) return `${body.before}……${body.after}`
  if ('examples' in body) return body.examples[0]?.headings.join('\n') ?? `${body.before}……${body.after}`
  return sectionText(body.source)
}

/** A section file without its front matter. */
export const sectionText = (source: string): string => source.slice(readFrontMatter(source).bodyStart).trim()
