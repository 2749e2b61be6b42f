import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { draftBlocks } from '../lib/draft/blocks'
import { instantiate } from '../lib/draft/instantiate'
import { toMarkdown } from '../lib/export/markdown'
import { templateBlocks } from '../lib/template/blocks'
import { checkValues } from '../lib/template/check-values'
import { parseTemplate } from '../lib/template/parse'

const folder = path.resolve('templates')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.hbs'))
  .map((file) => file.slice(0, -'.hbs'.length))
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8')

test('the starter library has the six genres that offices ask for', () => {
  const genres = names.map((name) => parseTemplate(read(`${name}.hbs`)).value.front.genre)
  expect(genres.sort()).toEqual(['address', 'deployment', 'host-script', 'mobilisation', 'pledge', 'summary'])
})

describe.each(names)('%s', (name) => {
  const { value: template, problems } = parseTemplate(read(`${name}.hbs`))
  const filling: unknown = JSON.parse(read(`${name}.values.json`))

  test('has no problem of the language', () => {
    expect(problems).toEqual([])
  })

  test('asks a question for every blank and gives an example', () => {
    for (const [slot, { type, hint, example, default: preset }] of Object.entries(template.slots)) {
      if (type === 'flag') continue
      expect(hint, slot).toBeTruthy()
      expect(example ?? preset, slot).toBeTruthy()
    }
  })

  test('its filling gives the document beside it', () => {
    const checked = checkValues(template.slots, filling)
    if (!checked.ok) throw new Error(JSON.stringify(checked.error))
    expect(checked.value.problems).toEqual([])
    const blocks = templateBlocks(template, checked.value.value, 'fail')
    if (!blocks.ok) throw new Error(JSON.stringify(blocks.error))
    expect(toMarkdown(blocks.value)).toBe(read(`${name}.md`))
  })

  test('an untouched draft of it gives the same document', () => {
    const checked = checkValues(template.slots, filling)
    if (!checked.ok) throw new Error(JSON.stringify(checked.error))
    const draft = instantiate(template, checked.value.value)
    if (!draft.ok) throw new Error(JSON.stringify(draft.error))
    expect(toMarkdown(draftBlocks(draft.value, 'mark'))).toBe(read(`${name}.md`))
  })
})
