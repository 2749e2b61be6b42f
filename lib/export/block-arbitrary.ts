import fc from 'fast-check'
import type { Block, HeadingLevel, Run } from '../document/block'
import { writeNumeral } from '../text/numeral'
import { HEADING_NUMBERS } from './heading-number'

/** Pieces that formats trip over, beside plain words of speeches. */
const PIECES = [
  '同志们',
  '要抓好落实',
  '“两个一”',
  '——',
  '……',
  '《办法》',
  '〔单位〕',
  '，',
  '。',
  '：',
  '、',
  '　',
  ' ',
  '2025年',
  '1.',
  '1. ',
  '3)',
  'A4',
  'x_y_z',
  '_a_',
  '*',
  '**',
  '***',
  '#',
  '# ',
  '##',
  '>',
  '- ',
  '+ ',
  '---',
  '===',
  '```',
  '~~~',
  '`',
  '[甲](乙)',
  '![',
  ']:',
  '<b>',
  '<!--',
  '&amp;',
  '&#20;',
  '\\',
  '\\n',
  '|',
  '~',
  '$',
  'http://a.cn/b_c',
  '\t',
  '\n',
  '\r\n',
  '\u0000',
  '\u000b',
  '\u2028',
  '\ufeff',
  '\ud800',
  '𠮷',
  '😀',
  '\u200b',
  '\u00a0',
  '<',
  '"',
  "'",
  ']]>',
  '{{甲}}',
  '一是',
  '第一，',
  '（一）',
  '一、',
]

const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
)

const run: fc.Arbitrary<Run> = fc
  .record({ text, lead: fc.boolean(), state: fc.constantFrom(undefined, 'empty', 'typed', 'carried', 'checked') })
  .map(({ text, lead, state }) => ({
    text,
    ...(lead ? { lead: true as const } : {}),
    ...(state ? { slot: 'slot', state: state as NonNullable<Run['state']> } : {}),
  }))

const runs = fc.array(run, { maxLength: 4 })

const marker = (level: HeadingLevel) => {
  const { template, format } = HEADING_NUMBERS[level - 1]!
  const numbered = fc
    .integer({ min: 1, max: 30 })
    .map((number) => template.replace(/%\d/, format === 'decimal' ? String(number) : writeNumeral(number)))
  return fc.oneof({ weight: 8, arbitrary: numbered }, { weight: 1, arbitrary: fc.constantFrom(null, '第一部分 ', '①') })
}

const heading = fc
  .constantFrom<HeadingLevel>(1, 2, 3, 4)
  .chain((level) =>
    fc.record({ type: fc.constant('heading' as const), level: fc.constant(level), marker: marker(level), runs }),
  )

const plain = fc
  .constantFrom('title', 'subtitle', 'date', 'speaker', 'salutation', 'paragraph', 'cue')
  .chain((type) => runs.map((runs) => ({ type, runs }) as Block))

/** Speeches with hostile text in any order of blocks. */
export const blocksArbitrary: fc.Arbitrary<readonly Block[]> = fc.array(fc.oneof(heading, plain, plain), {
  maxLength: 10,
})
