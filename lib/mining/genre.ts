import type { Piece } from '../speech/speech'
import type { Genre } from '../template/syntax'

/**
 * What a title says of the sort of speech, first match wins; a speech without a telling title is a deployment speech.
 * Host scripts are told by their text (lib/corpus): compilers' titles call other speeches 主持 too.
 */
const GENRE_CUES: readonly (readonly [Genre, RegExp])[] = [
  ['pledge', /表态/u],
  ['mobilisation', /动员/u],
  ['summary', /总结|表彰/u],
  ['report', /述职|汇报|工作报告/u],
  ['discussion', /座谈|调研/u],
  ['address', /致辞|贺词|开学|毕业|典礼|开幕|闭幕/u],
]

/** Genre of one described speech. */
export function genreOf(piece: Piece): Genre {
  if (piece.kind === 'host-script') return 'host-script'
  return GENRE_CUES.find(([, cue]) => cue.test(piece.title ?? ''))?.[0] ?? 'deployment'
}
