import type { Block, HeadingLevel, Run } from '../document/block'

/** A speech of our own for tests: every kind of block, four levels of headings, blanks, and more than two pages. */

const run = (text: string): Run => ({ text })
const paragraph = (...runs: readonly (string | Run)[]): Block => ({
  type: 'paragraph',
  runs: runs.map((each) => (typeof each === 'string' ? run(each) : each)),
})
const heading = (level: HeadingLevel, marker: string | null, text: string): Block => ({
  type: 'heading',
  level,
  marker,
  runs: [run(text)],
})
const lead = (text: string): Run => ({ text, lead: true })

const FILLER =
  '河道边的老柳树要一棵一棵查，树穴里的碎砖要一锹一锹清，浇水的车要按时出门、按点回库。哪一段缺了苗，就在图上标一个红圈；哪一段补齐了，再把红圈擦掉。'

export const SPEECH: readonly Block[] = [
  { type: 'title', runs: [run('在全区城市绿化养护工作会议暨春季植树动员大会上的讲话')] },
  { type: 'subtitle', runs: [run('——兼谈河道两岸补种')] },
  { type: 'date', runs: [run('（2025年3月6日）')] },
  { type: 'speaker', runs: [run('养护中心主任　林木')] },
  { type: 'salutation', runs: [run('同志们：')] },
  paragraph(
    '今天把大家请来，只谈“种活、管好、看住”六个字——不念材料、不绕弯子……会后请各站对照《养护手册》A4版第12页逐项自查。',
  ),
  heading(1, '一、', '把树种活'),
  paragraph(FILLER.repeat(4)),
  heading(2, '（一）', '先看土'),
  paragraph(
    lead('一是换土。'),
    '盐碱重的地段由',
    { text: '〔供土单位〕', slot: 'soil', state: 'empty' },
    '供土',
    {
      text: '1200',
      slot: 'amount',
      state: 'carried',
    },
    '方，',
    { text: '4月底', slot: 'end', state: 'checked' },
    '前到位。',
  ),
  paragraph(lead('二是施肥。'), FILLER.repeat(3)),
  heading(2, '（二）', '再看水'),
  heading(3, '1.', '浇透头遍水'),
  paragraph(FILLER.repeat(4)),
  heading(4, '（1）', '早晚各浇一次'),
  paragraph(FILLER.repeat(2)),
  heading(4, '（2）', '雨后缓浇'),
  paragraph(FILLER.repeat(2)),
  heading(3, '2.', '管好二遍水'),
  paragraph(FILLER.repeat(3)),
  heading(1, '二、', '把树看住'),
  paragraph(lead('（一）人要到岗。'), FILLER.repeat(4)),
  paragraph(lead('（二）车要到点。'), FILLER.repeat(4)),
  heading(2, '（一）', '定人定段'),
  paragraph(FILLER.repeat(3)),
  heading(1, null, '最后的话'),
  { type: 'cue', runs: [run('（全体起立，齐读护绿公约，约2分钟）')] },
  paragraph('我就讲这些，谢谢大家！'),
]
