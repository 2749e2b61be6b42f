import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { blockText } from '../document/block'
import { keptBlocks } from '../export/kept-blocks'
import { toMarkdown } from '../export/markdown'
import { problemText } from '../i18n/problems'
import { templateBlocks } from '../template/blocks'
import { checkValues } from '../template/check-values'
import { parseTemplate } from '../template/parse'
import { readMarkdown } from './markdown'
import { readSpeechFile } from './speech-file'
import { paragraphXml as p, packFiles, packWord } from './word-package'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = async (name: string, content: Uint8Array | string) =>
  readSpeechFile(name, typeof content === 'string' ? bytes(content) : content)
const kinds = (speech: Awaited<ReturnType<typeof read>>['value'][number]) =>
  speech.blocks.map((block) => `${block.type} ${blockText(block)}`)
const refusal = async (name: string, content: Uint8Array | string) => {
  const { value, problems } = await read(name, content)
  expect(value).toEqual([])
  return problems
}

const SPEECH =
  '在全县防汛工作会议上的讲话\n（2025年6月1日）\n县长　周平\n同志们：\n　　今天开会，部署防汛。下面，我讲两点意见。\n　　一、看清形势，绷紧防汛这根弦\n　　今年雨水比往年多，形势严峻，各级各部门要充分认识，\n切实克服麻痹思想。\n　　二、压实责任，守住安全这条线\n　　一是查到位。逐段去查。二是守到位。日夜不离，对落实不力的严肃问责。让我们共同努力，夺取防汛全面胜利！\n'

describe('the speeches of a file', () => {
  test('of a text: front, headings and paragraphs, with lines that were wrapped joined', async () => {
    const { value, problems } = await read('防汛.txt', SPEECH)
    expect(problems).toEqual([])
    expect(value).toHaveLength(1)
    expect(kinds(value[0]!)).toEqual([
      'title 在全县防汛工作会议上的讲话',
      'date （2025年6月1日）',
      'speaker 县长 周平',
      'salutation 同志们：',
      'paragraph 今天开会，部署防汛。下面，我讲两点意见。',
      'heading 一、看清形势，绷紧防汛这根弦',
      'paragraph 今年雨水比往年多，形势严峻，各级各部门要充分认识，切实克服麻痹思想。',
      'heading 二、压实责任，守住安全这条线',
      'paragraph 一是查到位。逐段去查。二是守到位。日夜不离，对落实不力的严肃问责。让我们共同努力，夺取防汛全面胜利！',
    ])
  })

  test('of a saved page: without what the site put around them, which is listed', async () => {
    const around = (text: string) => `<div>${text}</div>`
    const page = `<html><head><title>x</title></head><body>${['首页', '新闻', '讲话', '公文', '图片', '登录'].map(around).join('')}<div>当前位置：首页 &gt; 领导讲话</div>${SPEECH.split(
      '\n',
    )
      .map((line) => `<p>${line}</p>`)
      .join('')}<div>上一篇：在教师节上的讲话</div><div>版权所有 未经许可不得转载</div></body></html>`
    const { value } = await read('page.html', page)
    expect(value).toHaveLength(1)
    const shown = kinds(value[0]!).join('\n')
    expect(shown).toContain('title 在全县防汛工作会议上的讲话')
    expect(shown).not.toMatch(/登录|当前位置|上一篇|版权/)
    const left = value[0]!.notes.find(({ code }) => code === 'site-text')
    expect(left?.places.map(({ text }) => text).join('|')).toMatch(/登录.*版权所有/)
  })

  test('of a text with two of them: each by itself', async () => {
    const other = SPEECH.replaceAll('防汛', '防火')
    const { value } = await read('两篇.txt', `篇一：${SPEECH}\n篇二：${other}`)
    expect(value.map(({ title }) => title)).toEqual(['在全县防汛工作会议上的讲话', '在全县防火工作会议上的讲话'])
    expect(value.every(({ blocks }) => blocks.length === 9)).toBe(true)
  })

  test('of a text: with who signed it, and without a line that a site put between its paragraphs', async () => {
    const signed = `${SPEECH}县防汛办\n2025年6月1日\n`
    const { value } = await read('签名.txt', signed)
    expect(kinds(value[0]!).slice(-2)).toEqual(['paragraph 县防汛办', 'paragraph 2025年6月1日'])
    const between = SPEECH.replace('　　二、压实', '责任编辑：王某某\n　　二、压实')
    const page = (await read('页.txt', between)).value[0]!
    expect(kinds(page)).toEqual(kinds((await read('防汛.txt', SPEECH)).value[0]!))
    expect(page.notes.find(({ code }) => code === 'site-text')?.places.map(({ text }) => text)).toEqual([
      '责任编辑：王某某',
    ])
  })

  test('of a text that is no speech: as it stands', async () => {
    const { value } = await read('清单.txt', '物资清单\n沙袋500条\n雨衣80件\n')
    expect(kinds(value[0]!).join('|')).toContain('沙袋500条')
    expect(kinds(value[0]!).join('|')).toContain('雨衣80件')
  })

  test('tells what cleaning changed of the words', async () => {
    const { value } = await read('a.txt', SPEECH.replace('今天开会，', '今天开会&nbsp;，'))
    expect(value[0]!.notes.map(({ code }) => code)).toContain('cleaned')
  })

  test('of a Word 97 file, also when it is called .wps', async () => {
    const doc = readFileSync(path.join(import.meta.dirname, 'fixtures', 'meeting.doc'))
    const { value } = await read('会议.wps', doc)
    expect(value[0]!.blocks.length).toBeGreaterThan(3)
    expect(value[0]!.notes.map(({ code }) => code)).toEqual(['automatic-numbers'])
    expect((await read('会议.doc', doc)).value).toEqual(value)
  })

  test('of a .docx that is called .doc', async () => {
    const { value } = await read('会议.doc', packWord({ body: p('在会上的讲话') + p('正文。') }))
    expect(kinds(value[0]!)).toEqual(['title 在会上的讲话', 'paragraph 正文。'])
    expect(value[0]!.title).toBe('在会上的讲话')
  })

  test('of Markdown as people write it', async () => {
    const text =
      '# 在会上的讲话\n\n各位同志：\n\n## 一、看雨\n\n**一是快。** 马上去看。\n- 带灯\n- 带绳\n\n### （一）谁去\n2\\. 不是列表\n'
    const { value } = await read('a.md', text)
    expect(kinds(value[0]!)).toEqual([
      'title 在会上的讲话',
      'salutation 各位同志：',
      'heading 一、看雨',
      'paragraph 一是快。 马上去看。',
      'paragraph - 带灯',
      'paragraph - 带绳',
      'heading （一）谁去',
      'paragraph 2. 不是列表',
    ])
    expect(value[0]!.blocks[3]!.runs[0]).toEqual({ text: '一是快。', lead: true })
  })
})

describe('Markdown that was exported', () => {
  test.each(readdirSync('templates').filter((file) => file.endsWith('.hbs')))('of %s gives the same blocks', (file) => {
    const { value: template } = parseTemplate(readFileSync(path.join('templates', file), 'utf8'))
    const filling: unknown = JSON.parse(
      readFileSync(path.join('templates', file.replace('.hbs', '.values.json')), 'utf8'),
    )
    const checked = checkValues(template.slots, filling)
    if (!checked.ok) throw new Error(file)
    const blocks = templateBlocks(template, checked.value.value, 'fail')
    if (!blocks.ok) throw new Error(file)
    const plain = keptBlocks(blocks.value).map((block) => ({
      ...block,
      runs: block.runs.map(({ state, ...run }) => run),
    }))
    expect(keptBlocks(readMarkdown(toMarkdown(blocks.value)))).toEqual(keptBlocks(plain))
  })
})

describe('a file that gives no speech', () => {
  test('is refused with what to do instead: pages, archives, other formats, nothing', async () => {
    expect(await refusal('公文.pdf', '%PDF-1.7')).toEqual([
      { code: 'file-fixed-layout', file: '公文.pdf', format: 'pdf' },
    ])
    expect(await refusal('改名.docx', '%PDF-1.7')).toMatchObject([{ code: 'file-fixed-layout', format: 'pdf' }])
    expect(await refusal('公文.ofd', zipSync({}))).toMatchObject([{ code: 'file-fixed-layout', format: 'ofd' }])
    expect(await refusal('全年.zip', zipSync({}))).toMatchObject([{ code: 'archive-not-one-text' }])
    expect(await refusal('表.xlsx', 'x')).toMatchObject([{ code: 'file-format-unknown', extension: 'xlsx' }])
    expect(await refusal('空.txt', '')).toMatchObject([{ code: 'file-empty' }])
    expect(await refusal('空.md', ' \n')).toMatchObject([{ code: 'file-empty' }])
    expect(await refusal('空.docx', packWord({ body: p('') }))).toMatchObject([{ code: 'file-empty' }])
  })

  test('is refused with the place where it breaks off, in words', async () => {
    const cut = packFiles({
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('甲')}<w:p>`,
    })
    const [problem] = await refusal('断.docx', cut)
    expect(problem).toMatchObject({ code: 'file-damaged', place: { part: 'word/document.xml', paragraphs: 2 } })
    expect(problemText(problem!, 'zh-CN')).toContain('在 word/document.xml 第 2 段之后断了')
    const deep = packWord({ body: '<w:sdt>'.repeat(300) })
    const [large] = await refusal('深.docx', deep)
    expect(problemText(large!, 'zh-CN')).toContain('word/document.xml 第 0 段之后太大，或者嵌套太深')
  })
})
