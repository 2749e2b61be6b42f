import type { GoldSpeech } from '../learn/gold-file'
import { FORM_ROLES, isContentRole, type Role } from './role'

/** 一、 may be marked `{1}一、`: the level of the point that begins there, which training of outlines reads. */
const LEVEL_MARK = /\{\d\}/g

/**
 * A speech of our own writing (lib/role/examples/NAME.txt), one `role|line` a paragraph. They bring subjects and roles that
 * the annotated speeches lack, so that the words of one subject do not pass for structure; only training reads them.
 */
export function readExample(source: string, name: string): GoldSpeech {
  let text = ''
  const lines = source.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, name, index)]))
  const paragraphs = lines.map((line) => {
    const start = text.length
    text += `${line.text}\n`
    return { range: { start, end: text.length - 1 }, form: null }
  })
  return {
    id: `own-${name}`,
    kind: lines.some(({ role }) => role === 'agenda') ? 'host-script' : 'speech',
    source: name,
    announcedPoints: null,
    text,
    paragraphs,
    roles: lines.map(({ role }) => ({ role, role2: null, alsoRight: [] })),
    points: [],
  }
}

function readLine(line: string, name: string, index: number): { readonly role: Role; readonly text: string } {
  const at = line.indexOf('|')
  const role = line.slice(0, at)
  if (!isRole(role)) throw new Error(`${name}, line ${index + 1}: ${JSON.stringify(role)} is no role`)
  return {
    role,
    text: line
      .slice(at + 1)
      .replace(LEVEL_MARK, '')
      .trim(),
  }
}

const isRole = (name: string): name is Role => isContentRole(name) || (FORM_ROLES as readonly string[]).includes(name)
