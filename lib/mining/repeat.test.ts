import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maximalRepeats } from './repeat'
import { joinStretches } from './stretch'
import { measuresOf } from './voter-fixture'

const speeches = fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 14 }), {
  minLength: 2,
  maxLength: 4,
})

/** Every run of two characters or more of two texts or more, that no character more on a side always goes with. */
function repeatsByHand(texts: readonly string[]): readonly string[] {
  const places = new Map<string, { text: number; before: string; behind: string }[]>()
  for (const [text, content] of texts.entries())
    for (let start = 0; start < content.length; start++)
      for (let end = start + 2; end <= content.length; end++) {
        const run = content.slice(start, end)
        const edge = (at: number) => content[at] ?? `edge ${text} ${at}`
        const place = { text, before: edge(start - 1), behind: edge(end) }
        places.set(run, [...(places.get(run) ?? []), place])
      }
  return [...places]
    .filter(([, all]) => new Set(all.map(({ text }) => text)).size >= 2)
    .filter(([, all]) => new Set(all.map(({ before }) => before)).size > 1)
    .filter(([, all]) => new Set(all.map(({ behind }) => behind)).size > 1)
    .map(([run, all]) => `${run} ${new Set(all.map(({ text }) => text)).size}`)
    .sort()
}

test('maximal repeats and their families are those that looking at every run finds', () => {
  fc.assert(
    fc.property(speeches, (texts) => {
      const text = joinStretches(
        measuresOf(Object.fromEntries(texts.map((content, index) => [`篇${index}`, `${content}。`]))),
      )
      const { sorted, repeats } = maximalRepeats(text, { shortest: 2, longest: 60, minimumFamilies: 2 })
      const found = repeats.map(({ first, length, families }) => {
        const start = sorted[first]!
        return `${String.fromCharCode(...text.units.subarray(start, start + length))} ${families}`
      })
      expect(found.sort()).toEqual(repeatsByHand(texts))
    }),
  )
})
