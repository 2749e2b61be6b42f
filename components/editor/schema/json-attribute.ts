import type { Attribute } from '@tiptap/core'

/** An attribute that travels through HTML (clipboard, drag) as JSON in data-<name>; unreadable JSON gives the default. */
export function jsonAttribute<T>(name: string, fallback: T): Partial<Attribute> {
  const key = `data-${name}`
  return {
    default: fallback,
    parseHTML: (element: HTMLElement) => parseOr(element.getAttribute(key), fallback),
    renderHTML: (attributes: Record<string, unknown>) =>
      same(attributes[name], fallback) ? {} : { [key]: JSON.stringify(attributes[name]) },
  }
}

function parseOr<T>(text: string | null, fallback: T): T {
  if (text === null) return fallback
  try {
    const value: T = JSON.parse(text)
    return sameShape(value, fallback) ? value : fallback
  } catch {
    return fallback
  }
}

/** Clipboard HTML is outside data: a value of another kind than the default is not taken. */
const sameShape = (value: unknown, fallback: unknown): boolean =>
  fallback === null ||
  (Array.isArray(value) === Array.isArray(fallback) && typeof value === typeof fallback && value !== null)

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
