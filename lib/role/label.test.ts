import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseOutline } from '../outline/outline'
import type { ParagraphText } from '../speech/speech'
import { labelRoles } from './label'
import { CONTENT_ROLES, FORM_ROLES } from './role'

function label(text: string, forms: Readonly<Record<number, ParagraphText['form']>> = {}) {
  const paragraphs: ParagraphText[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      paragraphs.push({ range: { start, end: start + line.length }, form: forms[paragraphs.length] ?? null })
    }
    start += line.length + 1
  }
  return { paragraphs, labelled: labelRoles(text, paragraphs, parseOutline(text, paragraphs).points) }
}

const SPEECH = `在全县秸秆禁烧工作会议上的讲话
（2024年9月3日）
同志们：
今天召开全县秸秆禁烧工作会议，主要任务是安排部署秋季禁烧工作。下面，我讲三点意见。
一、认清形势，增强责任感
当前正值秋收，秸秆量大、点多面广，稍有疏忽就会形成连片焚烧，形势十分严峻。
从督查情况看，仍然存在不少问题：个别乡镇重视不够，巡查流于形式，少数干部有侥幸心理。
二、突出重点，落实各项措施
一是加强巡查。组建专业队伍，确保发现一起、处置一起。
二是推进利用。加快收储点建设，做到应收尽收。
三、加强领导，压实责任
各乡镇主要领导是第一责任人，要亲自抓、负总责。纪委监委要严肃追责问责。
要充分利用广播、标语、微信群，广泛宣传政策，营造浓厚的舆论氛围。
同志们，让我们以更加饱满的热情、更加扎实的作风，坚决打赢这场攻坚战！`

describe('roles of paragraphs', () => {
  test('a county speech reads as people read it', () => {
    expect(label(SPEECH).labelled.map(({ role }) => role)).toEqual([
      ...['title', 'title', 'salutation', 'opening'],
      ...['heading', 'situation', 'problems'],
      ...['heading', 'measures', 'measures'],
      ...['heading', 'accountability', 'publicity', 'rally'],
    ])
  })

  test('a host script is agenda between its opening and its close', () => {
    const { labelled } = label(
      `全县招商工作会议主持词
同志们：
现在开会。参加今天会议的有各乡镇主要负责同志。
会议共有三项议程，下面逐项进行。
首先进行第一项，请商务局负责同志通报情况。
（通报情况）
下面，请临江镇作交流发言。
最后，让我们以热烈的掌声欢迎县长作重要讲话！
会议到此结束，散会！`,
    )
    expect(labelled.slice(2).map(({ role }) => role)).toEqual(Array(7).fill('agenda'))
  })

  test('what split has found by form is kept', () => {
    const { labelled } = label(SPEECH, { 0: 'noise', 2: 'salutation' })
    expect(labelled[0]!.role).toBe('noise')
    expect(labelled[2]!.role).toBe('salutation')
  })

  test('the words that decided stand in the paragraph', () => {
    const { labelled } = label(SPEECH)
    const accountability = labelled[11]!
    const line = SPEECH.slice(accountability.range.start, accountability.range.end)
    const words = accountability.because.filter((cue) => /^[\u4e00-\u9fff]+$/.test(cue))
    expect(words.length).toBeGreaterThan(0)
    for (const word of words) expect(line).toContain(word)
  })
})

describe('laws', () => {
  const line = fc.constantFrom(
    ...['同志们：', '一、认清形势', '一是加强巡查。', '下面，我讲三点意见。', '（发言）', '——抓好落实', '来源：某网'],
    ...['严肃追责。', '2024年1月1日', '大家好！', '让我们共同努力！', '**标题**', '。', '存在问题：', 'abc'],
  )
  const speech = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'))

  test('every paragraph has exactly one role, a reason and a probability', () => {
    const roles: readonly string[] = [...CONTENT_ROLES, ...FORM_ROLES]
    fc.assert(
      fc.property(speech, (text) => {
        const { paragraphs, labelled } = label(text)
        expect(labelled.map(({ range }) => range)).toEqual(paragraphs.map(({ range }) => range))
        for (const { role, because, confidence } of labelled) {
          expect(roles).toContain(role)
          expect(because.length).toBeGreaterThan(0)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('the same speech is labelled the same twice', () => {
    expect(label(SPEECH).labelled).toEqual(label(SPEECH).labelled)
  })

  test('a hostile line costs linear time', () => {
    const begun = performance.now()
    label(`${'书记会议省委“要求是问题同时，请'.repeat(100_000)}\n${'（请'.repeat(100_000)}`)
    label(`${'*'.repeat(200_000)}好\n抓好落实。`)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})

test('what a chair leaves out or asks for is the agenda, not a heading', () => {
  const { labelled } = label(`全县土地确权工作推进会主持词
同志们：
现在开会。今天会议的主要任务是安排土地确权工作。会议有三项议程，下面逐项进行。
首先，进行第一项议程，请县农业局局长何建林同志通报进度。
……
下面，进行第二项议程，请三个乡镇作表态发言。
......
二是请常务副县长周立民同志讲话。
会议到此结束，散会。`)
  expect(labelled.slice(3).map(({ role }) => role)).toEqual(new Array(6).fill('agenda'))
})

test('one list of many thousand like paragraphs is summed once', () => {
  const { labelled } = label(`同志们：\n${'要加强巡查，压实责任，确保安全度汛。\n'.repeat(20_000)}`)
  expect(labelled).toHaveLength(20_001)
})
