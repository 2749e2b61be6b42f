import { Document, Packer, Paragraph } from 'docx'
import type { Block } from '../lib/document/block'
import { toDocx } from '../lib/export/docx'
import { DEFAULT_PROFILE } from '../lib/export/profile'

const SENTENCE = '各级各部门要把责任扛在肩上，把任务落到人头，把时限钉在墙上，一项一项抓到底。'
const ROUNDS = 21

/** A speech of about 5,000 characters under ten headings. */
function longSpeech(): readonly Block[] {
  const body = Array.from({ length: 10 }, (_, index): readonly Block[] => [
    { type: 'heading', level: 1, marker: `${'一二三四五六七八九十'[index]}、`, runs: [{ text: '抓住重点，狠抓落实' }] },
    ...Array.from({ length: 4 }, (): Block => ({ type: 'paragraph', runs: [{ text: SENTENCE.repeat(3) }] })),
  ])
  return [
    { type: 'title', runs: [{ text: '在全县工作会议上的讲话' }] },
    { type: 'salutation', runs: [{ text: '同志们：' }] },
    ...body.flat(),
  ]
}

/** Median milliseconds of our .docx export and of the bare library on the same paragraphs, taken in turns. */
export async function measureExport(): Promise<{ ours: number; bare: number; characters: number }> {
  const blocks = longSpeech()
  const texts = blocks.map(({ runs }) => runs.map(({ text }) => text).join(''))
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await milliseconds(() => toDocx(blocks, DEFAULT_PROFILE)))
    bare.push(
      await milliseconds(() =>
        Packer.toBuffer(new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] })),
      ),
    )
  }
  return { ours: median(ours), bare: median(bare), characters: texts.join('').length }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!
