import fc from 'fast-check'
import { expect, it } from 'vitest'
import { templateFields } from './fields'
import { freeName, renameTemplate } from './rename'

const source = '---\n# kept\nname: 旧名   # why\ngenre: report\n---\n# 题\n'

it('changes the name and nothing else', () => {
  expect(renameTemplate(source, '新名')).toBe('---\n# kept\nname: 新名   # why\ngenre: report\n---\n# 题\n')
})

it('adds a name where front matter has none, and front matter where there is none', () => {
  expect(renameTemplate('---\ngenre: report\n---\n文', '新')).toBe('---\nname: 新\ngenre: report\n---\n文')
  expect(renameTemplate('文\n---\nname: 正文\n---\n', '新')).toBe('---\nname: 新\n---\n文\n---\nname: 正文\n---\n')
  expect(renameTemplate('# 题\n', '新')).toBe('---\nname: 新\n---\n# 题\n')
})

it('leaves a rule in the body alone', () => {
  expect(renameTemplate('---\nname: 旧\n---\n文\n---\nname: 正文\n', '新')).toBe(
    '---\nname: 新\n---\n文\n---\nname: 正文\n',
  )
})

it('is read back as it was given, whatever it is', () => {
  const name = fc.string({
    unit: fc.constantFrom('甲', ' ', ':', '#', "'", '"', '-', '{', '1', 'yes', '\\', '@', '，'),
  })
  fc.assert(
    fc.property(name, (wanted) => {
      fc.pre(wanted.trim() !== '')
      expect(templateFields(renameTemplate(source, wanted.trim())).name).toBe(wanted.trim())
    }),
  )
})

it.each([
  ['甲', [], '甲'],
  ['甲', ['甲'], '甲 2'],
  ['甲 2', ['甲', '甲 2'], '甲 3'],
])('of %s beside %j it is %s', (wanted, taken, expected) => {
  expect(freeName(wanted, new Set(taken))).toBe(expected)
})
