import { expect, test } from 'vitest'
import { speakerOf } from './speaker'
import type { Paragraph } from './speech'

const speakerIn = (...lines: readonly string[]): string | null => {
  const paragraphs = lines.map(
    (_, index): Paragraph => ({
      range: { start: index, end: index + 1 },
      form: null,
      role: index === lines.length - 1 ? 'opening' : 'title',
      confidence: 1,
      because: [],
    }),
  )
  return speakerOf(paragraphs, ({ range }) => lines[range.start]!)
}

test.each([
  [['县委书记在全县春耕现场会上的讲话', '同志们'], '县委书记'],
  [['许文澜局长在全市水利工作会议上的讲话', '今天'], '许文澜局长'],
  [['在招商大会上的动员讲话', '青溪县委书记　许文澜', '2024年2月19日', '今天'], '青溪县委书记 许文澜'],
  [['在年度工作会议上的报告', '集团党委书记、董事长 陆 远', '今天'], '集团党委书记、董事长 陆远'],
  [['在开学典礼上的讲话', '（2024年9月1日）', '许文澜', '今天'], '许文澜'],
  [['在全县防汛工作会议上的讲话', '（摘要）', '许文澜说'], null],
  [['镇长负责制的几个问题', '今天'], null],
  [['在校长论坛上的致辞', '今天'], null],
])('%s', (lines, speaker) => {
  expect(speakerIn(...lines)).toBe(speaker)
})
