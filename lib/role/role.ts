/** What a paragraph does in a speech: ten content roles. Order is the order of a typical speech and of legends. */
export const CONTENT_ROLES = [
  'opening',
  'directive',
  'review',
  'situation',
  'problems',
  'measures',
  'accountability',
  'publicity',
  'rally',
  'agenda',
] as const

/** Form of a line that has no content role. */
export const FORM_ROLES = ['title', 'salutation', 'heading', 'noise'] as const

export type ContentRole = (typeof CONTENT_ROLES)[number]
export type Role = ContentRole | (typeof FORM_ROLES)[number]

export const isContentRole = (role: string): role is ContentRole => (CONTENT_ROLES as readonly string[]).includes(role)
