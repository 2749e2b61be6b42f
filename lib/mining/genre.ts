import type { Piece } from '../speech/speech'
import type { Genre } from '../template/syntax'
import type { Voter } from './voter'

/** What a title says of the sort of speech, first match wins. Compilers' titles call other speeches 主持 too: 主持讲话 is no cue. */
const TITLE_CUES: readonly (readonly [Genre, RegExp])[] = [
  ['host-script', /主持词|主持稿/u],
  ['pledge', /表态/u],
  ['mobilisation', /动员|誓师|启动/u],
  ['summary', /总结|表彰/u],
  ['report', /述职|汇报|工作报告/u],
  ['discussion', /座谈|调研/u],
  ['address', /致辞|贺词|开学|毕业|典礼|开幕|闭幕|团拜|茶话会|庆祝|纪念/u],
]

/** What an opening says where the title does not. */
const OPENING_CUES: readonly (readonly [Genre, RegExp])[] = [
  ['report', /向(?:大会|本次|全会)[^，。]{0,12}(?:报告|汇报)|代表[^，。]{2,24}报告工作|汇报如下/u],
  ['address', /致以[^，。]{0,12}(?:祝贺|问候|祝福|敬意)|欢聚一堂/u],
]

/** So many characters of the first paragraphs tell why people have come together. */
const OPENING = 400

/** Genre of a piece by its kind and title; a speech without a telling title is a deployment speech. */
export function genreOf(piece: Piece): Genre {
  if (piece.kind === 'host-script') return 'host-script'
  return match(TITLE_CUES, piece.title ?? '') ?? 'deployment'
}

/** Genre of a voter: by kind and title, and where the title does not tell, by its opening. */
export function voterGenre({ piece, textOf }: Pick<Voter, 'piece' | 'textOf'>): Genre {
  const first = piece.paragraphs.find(({ role }) => role === 'opening' || role === 'agenda')
  if (piece.kind === 'host-script' || !first) return genreOf(piece)
  const { start } = first.range
  const opening = textOf({ start, end: Math.min(piece.range.end, start + OPENING) })
  return match(TITLE_CUES, piece.title ?? '') ?? match(OPENING_CUES, opening) ?? 'deployment'
}

const match = (cues: readonly (readonly [Genre, RegExp])[], text: string): Genre | null =>
  cues.find(([, cue]) => cue.test(text))?.[0] ?? null
