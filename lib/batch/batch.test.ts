import { readdirSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../export/markdown'
import { DEFAULT_PROFILE } from '../export/profile'
import { failureList } from '../i18n/batch-problems'
import { templateBlocks } from '../template/blocks'
import { checkValues } from '../template/check-values'
import { parseTemplate } from '../template/parse'
import type { Values } from '../template/values'
import { packBatch } from './archive'
import { type BatchForm, makeBatch, type RowOutcome } from './batch'
import { checkRows } from './check-rows'
import { type BatchPlan, columnProblems, matchColumns } from './plan'
import { readPastedTable } from './read-table'

const SOURCE = `---
name: 慰问信
slots:
  姓名: { type: person, label: 收信人, required: true }
  日期: { type: date, default: 2026年2月10日 }
  人数: { type: count, label: 参加人数 }
  单位: { type: org, from: office }
  补助: { type: flag, default: false }
  方式: { type: choice, choices: [邮寄, 面交] }
  事项: { type: list, of: { 内容: { type: text } } }
  举措: { type: list, of: { 标题: { type: text, required: true }, 内容: { type: text, required: true } }, default: [{ 标题: 一, 内容: 二 }] }
---
# 致{{姓名}}的慰问信

（{{日期}}）

{{#section "opening" id="opening"}}
{{单位}}有{{人数}}人，{{方式}}。{{#if 补助}}另有补助。{{/if}}
{{#each 事项}}
{{ordinal "一是"}}{{内容}}
{{/each}}
{{#each 举措}}
{{标题}}——{{内容}}
{{/each}}
{{/section}}
`

const MD: BatchForm = { format: 'md', nameColumn: null, profile: DEFAULT_PROFILE }

function planOf(text: string, source = SOURCE, standing: Values = {}): BatchPlan {
  const table = readPastedTable(text)
  if (!table.ok) throw new Error(table.error.code)
  const template = parseTemplate(source).value
  return { template, table: table.value, columns: matchColumns(table.value.header, template), standing }
}

async function outcomesOf(plan: BatchPlan, form = MD): Promise<readonly RowOutcome[]> {
  return gather(makeBatch(plan, form))
}
async function gather<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const gathered: T[] = []
  for await (const each of all) gathered.push(each)
  return gathered
}

const textOf = (outcome: RowOutcome): string => ('bytes' in outcome ? strFromU8(outcome.bytes) : '')
const codesOf = (plan: BatchPlan) => checkRows(plan, 100).problems.map(({ code, row }) => [code, row])

describe('columns for blanks', () => {
  it('are found by name, by label, by what holds the other, by what is near', () => {
    const { columns } = planOf('收信人\t 日期：\t参加会议人数\t单位\t备注\n王磊\t1\t2\t3\t4')
    expect(columns).toEqual(['姓名', '日期', '人数', '单位', null])
    expect(planOf('收信人\t参加人员数\n王磊\t3').columns).toEqual(['姓名', '人数'])
  })

  it('take the first of two with one name; the other is named, and fills nothing else', () => {
    const plan = planOf('姓名,姓名,人数\n王磊,李敏,3')
    expect(plan.columns).toEqual(['姓名', null, '人数'])
    expect(columnProblems(plan)).toEqual([
      { code: 'blank-without-column', label: '单位' },
      { code: 'blank-without-column', label: '方式' },
      { code: 'blank-without-column', label: '事项' },
      { code: 'column-duplicate', column: { letter: 'B', name: '姓名' }, first: { letter: 'A', name: '姓名' } },
    ])
  })

  it('of one name do not take the blank of another', () => {
    const source = '---\nslots:\n  标题: { type: text }\n  副标题: { type: text }\n---\n# {{标题}}\n\n{{副标题}}\n'
    expect(planOf('标题,标题\n一,二', source).columns).toEqual(['标题', null])
  })

  it('are named where they fill a blank of another name', () => {
    const plan = planOf('收信人,人数,单体\n王磊,3,甲')
    expect(plan.columns).toEqual(['姓名', '人数', '单位'])
    expect(columnProblems(plan).at(-1)).toEqual({
      code: 'column-renamed',
      column: { letter: 'C', name: '单体' },
      label: '单位',
    })
  })

  it('say when a required blank has none', () => {
    const plan = planOf('人数,备注\n3,无')
    expect(columnProblems(plan)[0]).toEqual({ code: 'required-without-column', label: '收信人' })
    expect(codesOf(plan)).toEqual([['blank-empty', 2]])
  })
})

describe('a row', () => {
  it('fills text as it stands, flags by their word, lists by lines or marks, and leaves defaults alone', async () => {
    const head = '姓名\t日期\t人数\t补助\t方式\t事项\t举措\n'
    const cell = '"挂图作战：把任务拆开；一天一更新\n包户到人：政策讲到院坝"'
    const [first, second] = await outcomesOf(
      planOf(
        `${head}王磊\t2026年3月5日\t12人\t√\t面交\t慰问、座谈；走访\t${cell}\n李敏\t\t3\t无\t邮寄\t慰问、座谈\t`,
        SOURCE,
        { 单位: '青石镇' },
      ),
    )
    expect(textOf(first!)).toBe(
      '# 致王磊的慰问信\n\n（2026年3月5日）\n\n青石镇有12人人，面交。另有补助。\n\n一是慰问、座谈\n\n二是走访\n\n挂图作战——把任务拆开；一天一更新\n\n包户到人——政策讲到院坝\n',
    )
    expect(textOf(second!)).toBe(
      '# 致李敏的慰问信\n\n（2026年2月10日）\n\n青石镇有3人，邮寄。\n\n一是慰问\n\n二是座谈\n\n一——二\n',
    )
  })

  it('is checked cell by cell, with row and column', () => {
    const plan = planOf('姓名,人数,补助,方式,举措\n,3,是,邮寄,\n王磊,待定,也许,快递,只有标题')
    const column = (letter: string, name: string) => ({ letter, name })
    expect(checkRows(plan, 100)).toEqual({
      failing: 2,
      errors: 3,
      warnings: 2,
      problems: [
        { code: 'cell-empty', row: 2, column: column('A', '姓名'), label: '收信人' },
        { code: 'cell-misfit', row: 3, column: column('B', '人数'), text: '待定', type: 'count' },
        { code: 'cell-flag', row: 3, column: column('C', '补助'), text: '也许' },
        { code: 'cell-choice', row: 3, column: column('D', '方式'), text: '快递', choices: ['邮寄', '面交'] },
        { code: 'item-empty', row: 3, column: column('E', '举措'), item: 1, label: '内容' },
      ],
    })
  })
})

it('gives for every row what render gives for its values', async () => {
  for (const file of readdirSync('templates').filter((name) => name.endsWith('.hbs'))) {
    const template = parseTemplate(readFileSync(`templates/${file}`, 'utf8')).value
    const values = JSON.parse(readFileSync(`templates/${file.replace('.hbs', '.values.json')}`, 'utf8')) as Values
    const cells = Object.entries(values).map(([name, value]) => [name, cellOf(value)] as const)
    const rows = [1, 2, 3].map((k) => cells.map(([, cell]) => cell.replace('一', `一${k}`)))
    const text = [cells.map(([name]) => name), ...rows].map((row) => row.map(quoted).join(',')).join('\n')
    const table = readPastedTable(text)
    if (!table.ok) throw new Error(`${file} ${table.error.code}`)
    const columns = matchColumns(table.value.header, template)
    expect(columns, file).toEqual(cells.map(([name]) => name))
    const outcomes = await outcomesOf({ template, table: table.value, columns, standing: {} })
    for (const [index, k] of [1, 2, 3].entries()) {
      const checked = checkValues(template.slots, numbered(values, k))
      if (!checked.ok) throw new Error(file)
      const blocks = templateBlocks(template, checked.value.value, 'mark')
      if (!blocks.ok) throw new Error(file)
      expect(textOf(outcomes[index]!), file).toBe(toMarkdown(blocks.value))
    }
  }
})

/** A value as a clerk writes it into one cell. */
function cellOf(value: Values[string]): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'string') return value
  return (value ?? []).map((item) => Object.values(item).join('：')).join('\n')
}
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** The change that `cellOf(value).replace('一', …)` makes, made to the values themselves. */
function numbered(values: Values, k: number): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === 'string') return [name, value.replace('一', `一${k}`)]
      if (!Array.isArray(value)) return [name, value]
      let done = false
      const items = (value as readonly Values[]).map((item) =>
        Object.fromEntries(
          Object.entries(item).map(([field, text]) => {
            if (done || typeof text !== 'string' || !text.includes('一')) return [field, text]
            done = true
            return [field, text.replace('一', `一${k}`)]
          }),
        ),
      )
      return [name, items]
    }),
  )
}

describe('the zip', () => {
  const pack = async (plan: BatchPlan, form: BatchForm) => {
    const chunks = await gather(packBatch(makeBatch(plan, form), failureList('zh-CN')))
    return new Uint8Array(Buffer.concat(chunks))
  }
  const table = '姓名,人数\n王磊,3\n,4\n李敏,5\n王磊,6\n'

  it('holds a document per row under readable names, and the list of what failed', async () => {
    const bytes = await pack(planOf(table), MD)
    const files = unzipSync(bytes)
    expect(Object.keys(files)).toEqual([
      '致王磊的慰问信-2.md',
      '致李敏的慰问信.md',
      '致王磊的慰问信-5.md',
      '未生成的行.txt',
    ])
    expect(strFromU8(files['未生成的行.txt']!)).toContain('第 3 行 A 列“姓名”空着，“收信人”必填。')
    // APPNOTE 4.4.4, bit 11: names are UTF-8.
    expect(new DataView(bytes.buffer).getUint16(6, true) & 0x800).toBe(0x800)
  })

  it('holds documents that Word opens, named by a column, the same bytes each time', async () => {
    const form: BatchForm = { format: 'docx', nameColumn: 0, profile: DEFAULT_PROFILE }
    const files = unzipSync(await pack(planOf(table), form))
    expect(Object.keys(files)).toEqual(['王磊-2.docx', '李敏.docx', '王磊-5.docx', '未生成的行.txt'])
    expect(strFromU8(unzipSync(files['李敏.docx']!)['word/document.xml']!)).toContain('李敏')
    expect(await pack(planOf(table), form)).toEqual(await pack(planOf(table), form))
  })
})
