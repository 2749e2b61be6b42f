import { describe, expect, test } from 'vitest'
import { type OfferSource, offersFor } from './offer'
import { matchTable, readTable } from './value-table'

const slot = (name: string, label = name, from?: 'office' | 'meeting') => ({
  name,
  label,
  declaration: { type: 'text', ...(from ? { from } : {}) } as const,
})

describe('values of other papers', () => {
  const sources: readonly OfferSource[] = [
    { kind: 'office', title: '本单位', values: [{ name: '主办方', label: null, value: '清江县人民政府' }] },
    {
      kind: 'previous',
      title: '去年的讲话',
      values: [
        { name: '起数', label: '火情 起数', value: '3' },
        { name: 'constructor', label: null, value: '' },
        { name: '主办方', label: null, value: '县政府' },
      ],
    },
  ]
  test('are offered by name, else by label, one of each source', () => {
    expect(offersFor(slot('起数'), sources)).toEqual([{ kind: 'previous', value: '3', source: '去年的讲话' }])
    expect(offersFor(slot('火警', '火情起数：'), sources)).toHaveLength(1)
    expect(offersFor(slot('人数'), sources)).toEqual([])
    expect(offersFor(slot('constructor'), sources)).toEqual([])
  })
  test('of the office go to blanks that ask for them', () => {
    expect(offersFor(slot('主办方', '主办方', 'office'), sources).map(({ kind }) => kind)).toEqual([
      'office',
      'previous',
    ])
    expect(offersFor(slot('主办方'), sources).map(({ kind }) => kind)).toEqual(['previous'])
  })
})

test('the speaker is offered to the person that a template asks of the speaker, whatever the blank is called', () => {
  const speaker: OfferSource = {
    kind: 'speaker',
    title: '讲话人',
    values: [{ name: '讲话人', label: null, value: '林岳' }],
  }
  const asked = (type: 'person' | 'text', from?: 'speaker') => ({
    name: '县领导',
    label: '县领导',
    declaration: { type, ...(from ? { from } : {}) } as const,
  })
  expect(offersFor(asked('person', 'speaker'), [speaker]).map(({ value }) => value)).toEqual(['林岳'])
  expect(offersFor(asked('person'), [speaker])).toEqual([])
  expect(offersFor(asked('text', 'speaker'), [speaker])).toEqual([])
})

describe('a pasted table', () => {
  test.each([
    [
      '起数\t3\r\n人数\t412\r\n',
      [
        ['起数', '3'],
        ['人数', '412'],
      ],
    ],
    [
      '序号\n起数：3\n人数: 412 名',
      [
        ['起数', '3'],
        ['人数', '412 名'],
      ],
    ],
    [
      '| 名称 | 数 |\n| --- | :-: |\n| 起数 | 3 |',
      [
        ['名称', '数'],
        ['起数', '3'],
      ],
    ],
    ['成绩\t"一是快\n二是""好"""\n\t空', [['成绩', '一是快\n二是"好"']]],
    ['起数\t\t3', [['起数', '3']]],
    ['一段没有两栏的话', []],
    ['', []],
  ])('%j is read as labels and values', (text, rows) => {
    expect(readTable(text).map(({ label, value }) => [label, value])).toEqual(rows)
  })

  test('finds its blanks, each once, and none where two would do', () => {
    const slots = [
      slot('qishu', '起数'),
      slot('人数'),
      slot('县林业局护林员人数'),
      slot('成绩'),
      slot('主要成绩'),
      slot('表态发言单位'),
      slot('甲镇人口'),
      slot('乙镇人口'),
    ]
    const rows = ['起数', '人数', '护林员人数', '表态发言单外', '成', '成绩', '无', '人口'].map((label) => ({
      label,
      value: '1',
    }))
    expect(matchTable(rows, slots).map(({ name }) => name)).toEqual([
      'qishu',
      '人数',
      '县林业局护林员人数',
      '表态发言单位',
      null,
      '成绩',
      null,
      null,
    ])
  })
})
