import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Block } from '../document/block'
import { childOf, findAll, findFirst, parseTree, type XmlNode } from '../import/xml-tree'
import { toDocx } from './docx'
import { asReadingCopy, DEFAULT_PROFILE, type ExportProfile } from './profile'
import { SPEECH } from './speech-fixture'

async function open(change: Partial<ExportProfile>, blocks: readonly Block[] = SPEECH) {
  const files = unzipSync(await toDocx(blocks, { ...DEFAULT_PROFILE, ...change }))
  const part = (name: string): XmlNode => parseTree(strFromU8(files[name]!))
  return { body: part('word/document.xml'), styles: part('word/styles.xml'), settings: part('word/settings.xml') }
}

const value = (node: XmlNode | undefined, name: string, attribute = 'val') =>
  findFirst(node, name)?.attributes[`w:${attribute}`]
const style = (styles: XmlNode, id: string) =>
  findAll(styles, 'w:style').find((node) => node.attributes['w:styleId'] === id)
const styleOf = (paragraph: XmlNode) => value(childOf(paragraph, 'w:pPr'), 'w:pStyle')
const stylesIn = (body: XmlNode) => findAll(body, 'w:p').map(styleOf)

test('a reading copy has large print on exact lines, whole paragraphs, and numbers in the middle', async () => {
  const { body, styles, settings } = await open(asReadingCopy(DEFAULT_PROFILE, 22))
  const normal = style(styles, 'Normal')
  expect(value(normal, 'w:sz')).toBe('44')
  expect(findFirst(normal, 'w:spacing')?.attributes).toMatchObject({ 'w:line': '800', 'w:lineRule': 'exact' })
  expect(findFirst(style(styles, 'GwBody'), 'w:keepLines')).toBeDefined()
  expect(findFirst(style(styles, 'GwBody'), 'w:ind')?.attributes).toMatchObject({ 'w:firstLine': '880' })
  expect(findFirst(body, 'w:docGrid')?.attributes).toEqual({ 'w:type': 'lines', 'w:linePitch': '800' })
  expect(findAll(body, 'w:footerReference').map((node) => node.attributes['w:type'])).toEqual(['default'])
  expect(findFirst(settings, 'w:evenAndOddHeaders')).toBeUndefined()
})

test('the sheet of the standard does not keep paragraphs whole', async () => {
  const { styles } = await open({})
  expect(findFirst(style(styles, 'GwBody'), 'w:keepLines')).toBeUndefined()
})

test('a signature stands below a blank line, its indents in its styles', async () => {
  const { body, styles } = await open({ signature: { unit: '林区绿化站', sealed: true } })
  expect(stylesIn(body).slice(-3)).toEqual(['GwSpacer', 'GwSign', 'GwSignDate'])
  expect(findFirst(style(styles, 'GwSignDate'), 'w:ind')?.attributes).toMatchObject({
    'w:right': '1260',
    'w:rightChars': '400',
  })
  expect(value(style(styles, 'GwSign'), 'w:jc')).toBe('right')
  expect(findFirst(style(styles, 'GwSign'), 'w:keepNext')).toBeDefined()
})

test('the mark of a draft is set under the title as the subtitle is', async () => {
  const { body, styles } = await open({ draftMark: '征求意见稿' })
  const marks = findAll(body, 'w:p').filter((node) => styleOf(node) === 'GwDraftMark')
  expect(marks.map((node) => findAll(node, 'w:t').map(({ text }) => text))).toEqual([['（征求意见稿）']])
  expect(value(style(styles, 'GwDraftMark'), 'w:jc')).toBe('center')
})

const BLANK: readonly Block[] = [
  {
    type: 'paragraph',
    runs: [
      { text: '全站共有' },
      { text: '〔人数〕', slot: '人数', state: 'empty' },
      { text: '人，' },
      { text: '三', slot: '组数', state: 'typed' },
      { text: '个组。' },
    ],
  },
]

test('empty blanks are controls of Word where that is asked for, with the blank as title and tag', async () => {
  const { body } = await open({ controls: true }, BLANK)
  const controls = findAll(body, 'w:sdt')
  expect(controls).toHaveLength(1)
  const control = controls[0]!
  expect([value(control, 'w:alias'), value(control, 'w:tag')]).toEqual(['人数', '人数'])
  expect(findAll(childOf(control, 'w:sdtContent')!, 'w:t').map(({ text }) => text)).toEqual(['〔人数〕'])
  expect(
    findAll(body, 'w:t')
      .map(({ text }) => text)
      .join(''),
  ).toBe('全站共有〔人数〕人，三个组。')
})

test('without being asked there are no controls', async () => {
  expect(findAll((await open({}, BLANK)).body, 'w:sdt')).toEqual([])
})
