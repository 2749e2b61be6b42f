import type { Paragraph } from './speech'

const POST =
  '(?:总书记|党委书记|党组书记|工委书记|纪委书记|副书记|书记|副省长|省长|副市长|市长|副县长|县长|副区长|区长|副镇长|镇长|副乡长|乡长|副部长|部长|副局长|局长|副厅长|厅长|副主任|主任|副主席|主席|副校长|校长|副院长|院长|副行长|行长|董事长|副总经理|总经理|副总裁|总裁|秘书长|司令员|政委|检察长|会长|理事长|站长|所长|厂长|队长|领导|同志)'

/** 县委书记在…上的讲话, 马卫光书记在…上的讲话. */
const BEFORE_MEETING = new RegExp(`^([^在，。：\\s]{0,14}?${POST}(?:[\\u4e00-\\u9fff]{2,3})?)在.+(?:上|时|中)的?`, 'u')
/** 清江县委书记　严克勤, 集团党委书记、董事长 顾海平. */
const POST_AND_NAME = new RegExp(
  `^[（(—\\-\\s]*([^在，。：\\s]{0,20}${POST})[\\s：:]*([\\u4e00-\\u9fff][\\s]?[\\u4e00-\\u9fff]{1,3})?[）)\\s]*$`,
  'u',
)
/** A name on a line of its own under the title. */
const NAME_ALONE = /^[（(\s]*([\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,2})[）)\s]*$/u
const NO_NAME = /讲话|发言|致辞|提纲|目录|全文|摘要|主持|草案|初稿|年|月|日/u

/**
 * Who speaks, as the lines of the title say: a post before 在…上的讲话, a post with a name, or a name alone under the title.
 * Null where they do not say.
 */
export function speakerOf(paragraphs: readonly Paragraph[], textOf: (paragraph: Paragraph) => string): string | null {
  const lines = paragraphs.filter(({ role }) => role === 'title').map(textOf)
  for (const line of lines) {
    const named = BEFORE_MEETING.exec(line)
    if (named) return named[1]!
  }
  for (const line of lines.slice(1)) {
    if (NO_NAME.test(line)) continue
    const [, post, name] = POST_AND_NAME.exec(line) ?? []
    if (post) return name ? `${post} ${name.replace(/\s/gu, '')}` : post
    const alone = NAME_ALONE.exec(line)?.[1]
    if (alone) return alone.replace(/\s/gu, '')
  }
  return null
}
