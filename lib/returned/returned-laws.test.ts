import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, blockText } from '../document/block'
import { draftFromBlocks } from '../draft/from-blocks'
import { applyChanges } from './apply'
import { all, compare, h, p, shown, slotsIn, title, wanted } from './returned.fixture'

describe('laws of a file that came back', () => {
  const words = fc.array(
    fc.constantFrom('要', '抓好', '落实', '防汛', '，', '工作', '责任', '，全县', '日夜', '堤上', '马上', '干部'),
    {
      minLength: 2,
      maxLength: 9,
    },
  )
  const sentence = words.map((some) => `${some.join('')}。`)
  const blank = fc.constantFrom('〔河段〕', '〔责任人〕', 'XX')
  const paragraph = fc
    .tuple(sentence, fc.option(blank, { nil: '' }), sentence)
    .map(([before, slot, after]) => p(before + slot + after))
  const heading = fc
    .tuple(fc.constantFrom('一、', '二、', '三、', '（一）', '（二）'), sentence)
    .map(([marker, text]) => h(marker.startsWith('（') ? 2 : 1, marker, text.replace(/[，。]/g, '')))
  const speech = fc
    .array(fc.oneof({ weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: heading }), {
      minLength: 1,
      maxLength: 9,
    })
    .map((body): readonly Block[] => [title('在会上的讲话'), ...body])

  /** Taken out, put in twice, cut in two, with a sentence put in, moved: what happens to a text on its way. */
  const edited = (blocks: readonly Block[]) =>
    fc
      .array(
        fc.tuple(
          fc.nat(Math.max(blocks.length - 1, 0)),
          fc.constantFrom('drop', 'twice', 'cut', 'add', 'move'),
          sentence,
        ),
        {
          maxLength: 4,
        },
      )
      .map((steps) => {
        let after = [...blocks]
        for (const [at, step, text] of steps) {
          const block = after[at]
          if (!block || at === 0) continue
          const whole = blockText(block)
          if (step === 'drop') after.splice(at, 1)
          else if (step === 'twice') after.splice(at, 0, block)
          else if (step === 'add') after[at] = p(whole + text)
          else if (step === 'move') after = [...after.slice(0, at), ...after.slice(at + 1), block]
          else if (whole.length > 8) after.splice(at, 1, p(whole.slice(0, 4)), p(whole.slice(4)))
        }
        return after
      })

  test('accepting all gives the returned text, accepting none the draft', () => {
    fc.assert(
      fc.property(
        speech.chain((blocks) => fc.tuple(fc.constant(blocks), fc.oneof(edited(blocks), speech))),
        fc.boolean(),
        ([blocks, back], carry) => {
          const draft = draftFromBlocks(blocks, { carriedFrom: carry ? 'x' : null })
          const changes = compare(back, null, draft)
          expect(shown(applyChanges(draft, changes))).toEqual(wanted(back))
          expect(applyChanges(draft, [])).toBe(draft)
        },
      ),
      { numRuns: 100 },
    )
  })

  test('any choice of changes gives a draft, and accepting it and then the rest gives the returned text', () => {
    fc.assert(
      fc.property(
        speech.chain((blocks) => fc.tuple(fc.constant(blocks), edited(blocks))),
        fc.array(fc.boolean(), { maxLength: 12 }),
        ([blocks, back], choice) => {
          const draft = draftFromBlocks(blocks, { carriedFrom: null })
          const some = applyChanges(
            draft,
            compare(back, null, draft).filter((_, index) => choice[index] === true),
          )
          expect(shown(all(back, some))).toEqual(wanted(back))
        },
      ),
      { numRuns: 50 },
    )
  })

  test('a blank stays exactly where its text stays', () => {
    fc.assert(
      fc.property(sentence, sentence, sentence, sentence, fc.boolean(), (a, b, c, d, stays) => {
        const draft = draftFromBlocks([title('在会上的讲话'), p(`${a}〔河段〕${b}`)], { carriedFrom: null })
        const after = all([title('在会上的讲话'), p(`${c}${stays ? '〔河段〕' : '清水河'}${d}`)], draft)
        expect(slotsIn(after)).toEqual(stays ? slotsIn(draft) : [])
      }),
      { numRuns: 100 },
    )
  })
})
