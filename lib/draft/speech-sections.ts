import { type ContentRole, isContentRole } from '../role/role'
import type { Paragraph } from '../speech/speech'
import { uniqueName } from '../template/name'

export interface SpeechSection {
  readonly id: string
  readonly role: ContentRole
}

/** Sections are runs of one role; a line without a content role of its own belongs to the paragraph after it. */
export function sectionsOf(body: readonly Paragraph[]): readonly SpeechSection[] {
  const taken = new Set<string>()
  let section: SpeechSection | null = null
  return rolesOf(body).map((role) => {
    if (section?.role !== role) section = { id: uniqueName(role, taken), role }
    taken.add(section.id)
    return section
  })
}

function rolesOf(body: readonly Paragraph[]): readonly ContentRole[] {
  const roles: ContentRole[] = []
  let next: ContentRole | null = null
  for (let at = body.length - 1; at >= 0; at--) {
    const { role } = body[at]!
    if (isContentRole(role)) next = role
    roles[at] = next ?? lastRole(body)
  }
  return roles
}

const lastRole = (body: readonly Paragraph[]): ContentRole =>
  body.map(({ role }) => role).findLast(isContentRole) ?? 'measures'
