import type { BatchProblem, RowProblem } from '../batch/batch-problem'
import type { ColumnPlace } from '../batch/table'
import { names as englishNames } from './en/names'
import type { Language } from './language'
import { names as chineseNames } from './zh-CN/names'

type Code = BatchProblem['code']
type Words = { readonly [Each in Code]: (problem: Extract<BatchProblem, { readonly code: Each }>) => string }

const MEGABYTE = 1024 * 1024
const LONGEST_QUOTE = 40

/** Long cells are quoted by their beginning. */
const quote = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : characters.join('')
}

const column = ({ letter, name }: ColumnPlace): string =>
  name === '' ? `${letter} 列` : `${letter} 列“${quote(name)}”`
const cell = ({ row, column: place }: { readonly row: number; readonly column: ColumnPlace }): string =>
  `第 ${row} 行 ${column(place)}`

const zhCN: Words = {
  'table-empty': () => '表里没有内容。请放进一张有表头、每行一份的表。',
  'table-without-rows': () => '表里只有表头，下面没有一行内容。请每份稿子填一行。',
  'table-encrypted': () => '这个表有密码，读不出内容。请去掉密码，另存一份再放进来。',
  'table-damaged': ({ part }) =>
    `这个文件不完整${part ? `，在 ${part} 处断了` : ''}，读不出内容。请重新下载，或打开后另存为 .xlsx 再放进来。`,
  'table-old-workbook': () => '这是旧格式的表（.xls 或 .et）。请用 WPS 或 Excel 打开，另存为 .xlsx 再放进来。',
  'table-unknown': () => '这不是能读的表。能读 .xlsx 和 .csv，也可以从表里复制后直接粘贴。',
  'table-without-sheet': () => '工作簿里没有可见的工作表。请取消隐藏，另存一份再放进来。',
  'table-too-large': ({ limit }) => `这个表超过 ${limit / MEGABYTE} MB（展开后计），没有读。请拆成几份。`,
  'table-too-many-rows': ({ limit }) => `这个表超过 ${limit} 行，一次最多 ${limit} 行，没有读。请拆成几份。`,
  'table-too-many-columns': ({ limit }) => `这个表超过 ${limit} 列，没有读。请只留下要填进稿子的列。`,
  'table-line-too-long': ({ line, limit }) => `第 ${line} 行超过 ${limit} 个字符，没有读。请看看是否缺了换行或引号。`,
  'table-quote-open': ({ row }) => `第 ${row} 行的引号没有成对，分不清各格，没有读。请补上引号，或存成 .xlsx。`,
  'header-merged': ({ range }) => `表头 ${range} 是合并的单元格，分不清各列。请取消合并，让表头占一行，每列一个名称。`,
  'template-faulty': () => '模板的源码里有错，成不了文。请先打开源码改好，再来成批成文。',
  'title-row': ({ row }) => `第 ${row} 行是表的标题，没有当表头。`,
  'cells-merged': ({ range }) => `${range} 是合并的单元格，其中各行都按合并的内容填。`,
  'encoding-mixed': ({ row, encoding }) => `第 ${row} 行的编码与别处不同，按 ${encoding} 读出。请核对有没有乱码。`,
  'column-duplicate': (problem) =>
    `${column(problem.column)}与 ${problem.first.letter} 列同名，只用了前一列。要用这一列，请改名，或在对应里选它。`,
  'column-unmatched': (problem) => `${column(problem.column)}没有对上空，不会用到。`,
  'column-renamed': (problem) => `${column(problem.column)}填进“${problem.label}”，名称不一样，请核对。`,
  'blank-without-column': ({ label }) => `“${label}”没有对应的列，每份里都会印成〔${label}〕。`,
  'required-without-column': ({ label }) =>
    `“${label}”必填，表里没有对应的列。请为它选一列，或在表里加一列“${label}”。`,
  'cell-empty': (problem) => `${cell(problem)}空着，“${problem.label}”必填。`,
  'cell-formula': (problem) =>
    `${cell(problem)}是公式，文件里没有存下结果，这里不计算公式。请用 WPS 或 Excel 打开后重新保存，或改成数值。`,
  'cell-error': (problem) => `${cell(problem)}是错误值 ${quote(problem.text)}。请在表里改正。`,
  'cell-flag': (problem) => `${cell(problem)}写着“${quote(problem.text)}”，看不出是或否。请写“是”或“否”。`,
  'cell-choice': (problem) =>
    `${cell(problem)}写着“${quote(problem.text)}”，不在选项里（${problem.choices.join('、')}），照原样填了。`,
  'cell-misfit': (problem) =>
    `${cell(problem)}写着“${quote(problem.text)}”，不像${chineseNames.types[problem.type]}，照原样填了。`,
  'item-empty': (problem) =>
    `${cell(problem)}第 ${problem.item} 项没有“${problem.label}”。几栏之间请用冒号隔开，一项一行。`,
  'blank-empty': ({ row, label }) => `第 ${row} 行没有“${label}”，它必填。`,
  'document-too-large': ({ row, limit }) => `第 ${row} 行生成的稿子超过 ${limit} 个字，没有生成。`,
  'archive-full': ({ row, limit }) => `到第 ${row} 行时压缩包已有 ${limit / MEGABYTE} MB，没有再放。请把表拆成几份。`,
}

const columnEn = ({ letter, name }: ColumnPlace): string =>
  name === '' ? `column ${letter}` : `column ${letter} “${quote(name)}”`
const cellEn = ({ row, column: place }: { readonly row: number; readonly column: ColumnPlace }): string =>
  `Row ${row}, ${columnEn(place)}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const en: Words = {
  'table-empty': () => 'The table is empty. Give one with a header and a row for each document.',
  'table-without-rows': () => 'The table has a header and no row below it. Fill a row for each document.',
  'table-encrypted': () => 'This table has a password. Remove it, save a copy and give it again.',
  'table-damaged': ({ part }) =>
    `This file is not complete${part ? `; it breaks off in ${part}` : ''}. Download it again, or open it and save it as .xlsx.`,
  'table-old-workbook': () => 'This is an old format (.xls or .et). Open it in WPS or Excel and save it as .xlsx.',
  'table-unknown': () => 'This is no table that can be read. Give .xlsx or .csv, or copy the cells and paste them.',
  'table-without-sheet': () => 'The workbook has no visible sheet. Unhide one, save a copy and give it again.',
  'table-too-large': ({ limit }) => `This table is over ${limit / MEGABYTE} MB unpacked and was not read. Split it.`,
  'table-too-many-rows': ({ limit }) =>
    `This table has more than ${limit} rows, the most for one batch; it was not read. Split it.`,
  'table-too-many-columns': ({ limit }) =>
    `This table has more than ${limit} columns; it was not read. Keep the columns that fill blanks.`,
  'table-line-too-long': ({ line, limit }) =>
    `Line ${line} is over ${limit} characters; the table was not read. See whether a line end or quote is missing.`,
  'table-quote-open': ({ row }) =>
    `A quote in row ${row} is not closed, so its cells cannot be told. Close it, or save the table as .xlsx.`,
  'header-merged': ({ range }) =>
    `The header cells ${range} are merged, so the columns cannot be told. Unmerge them: one row, a name for each column.`,
  'template-faulty': () => 'The source of the template has errors. Open it and mend them, then come back.',
  'title-row': ({ row }) => `Row ${row} is the table's title and was not taken as the header.`,
  'cells-merged': ({ range }) => `${range} is merged; each of its rows is filled with what it says.`,
  'encoding-mixed': ({ row, encoding }) =>
    `Row ${row} is in another encoding than the rest and was read as ${encoding}. Check it.`,
  'column-duplicate': (problem) =>
    `${capital(columnEn(problem.column))} has the name of column ${problem.first.letter}, which is used. Rename it, or choose it for a blank.`,
  'column-unmatched': (problem) => `${capital(columnEn(problem.column))} matches no blank and is not used.`,
  'column-renamed': (problem) =>
    `${capital(columnEn(problem.column))} fills “${problem.label}”, which has another name. See whether that is meant.`,
  'blank-without-column': ({ label }) => `“${label}” has no column; every document will show 〔${label}〕.`,
  'required-without-column': ({ label }) =>
    `“${label}” is required and has no column. Choose one for it, or add a column “${label}”.`,
  'cell-empty': (problem) => `${cellEn(problem)} is empty; “${problem.label}” is required.`,
  'cell-formula': (problem) =>
    `${cellEn(problem)} is a formula whose result is not in the file; formulas are never run here. Open the table, save it again, or put the value.`,
  'cell-error': (problem) => `${cellEn(problem)} holds the error ${quote(problem.text)}. Mend it in the table.`,
  'cell-flag': (problem) => `${cellEn(problem)} says “${quote(problem.text)}”, neither yes nor no. Write 是 or 否.`,
  'cell-choice': (problem) =>
    `${cellEn(problem)} says “${quote(problem.text)}”, none of ${problem.choices.join(', ')}; it was filled in as it is.`,
  'cell-misfit': (problem) =>
    `${cellEn(problem)} says “${quote(problem.text)}”, which does not look like a ${englishNames.types[problem.type].toLowerCase()}; it was filled in as it is.`,
  'item-empty': (problem) =>
    `${cellEn(problem)}: item ${problem.item} has no “${problem.label}”. Put a colon between the parts, and each item on a line.`,
  'blank-empty': ({ row, label }) => `Row ${row} has no “${label}”, which is required.`,
  'document-too-large': ({ row, limit }) => `The document of row ${row} would be over ${limit} characters.`,
  'archive-full': ({ row, limit }) =>
    `The zip had ${limit / MEGABYTE} MB when row ${row} came; no more was put in. Split the table.`,
}

const TABLES: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en }

/** What is, and what to do, of a table, a column or a cell. */
export function batchProblemText(problem: BatchProblem, language: Language): string {
  const say = TABLES[language][problem.code] as (each: BatchProblem) => string
  return say(problem)
}

interface ListWords {
  readonly fileName: string
  readonly text: (failed: readonly { readonly row: number; readonly problems: readonly RowProblem[] }[]) => string
}

/** The list of what was not made, which lies in the zip beside the documents. Lines end as Windows' own editor likes them. */
export const failureList = (language: Language): ListWords => ({
  fileName: language === 'en' ? 'rows-not-made.txt' : '未生成的行.txt',
  text: (failed) =>
    [
      language === 'en'
        ? `${failed.length} row(s) gave no document. Mend them in the table and make these again.`
        : `有 ${failed.length} 行没有生成。请在表里改好，再生成这几行。`,
      '',
      ...failed.flatMap(({ problems }) => problems.map((problem) => batchProblemText(problem, language))),
      '',
    ].join('\r\n'),
})
