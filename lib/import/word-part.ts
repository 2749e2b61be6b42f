import type { OfficePackage } from './office-package'
import { locate } from './unreadable'
import { scanXml } from './xml'

/** One relation of a part. */
export interface Relation {
  readonly id: string
  /** Last step of its type's address: styles, footnotes, hyperlink. */
  readonly type: string
  /** Path in the package; where it points outside, the address as written. It is never followed. */
  readonly target: string
  readonly isExternal: boolean
}

/** Relations of `source`, '' for the package itself. Throws Unreadable. */
export function readRelations(parts: OfficePackage, source: string): readonly Relation[] {
  const cut = source.lastIndexOf('/') + 1
  const folder = source.slice(0, cut)
  const part = `${folder}_rels/${source.slice(cut)}.rels`
  const bytes = parts.part(part)
  return bytes
    ? locate(
        () => ({ part }),
        () => relationsOf(bytes, folder),
      )
    : []
}

function relationsOf(bytes: Uint8Array, folder: string): readonly Relation[] {
  const relations: Relation[] = []
  scanXml(bytes, {
    open(tag) {
      const target = tag.attribute('Target')
      if (tag.name !== 'rel:Relationship' || target === undefined) return
      const isExternal = tag.attribute('TargetMode') === 'External'
      const type = tag.attribute('Type') ?? ''
      relations.push({
        id: tag.attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: isExternal ? target : resolvePath(folder, target),
        isExternal,
      })
    },
    close() {},
  })
  return relations
}

/** A path inside the package: `..` cannot lead out of it. */
function resolvePath(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Elements whose words a part of notes lists, each under its id. */
const LISTED = new Set(['footnote', 'endnote', 'comment'])

/** Words of footnotes, endnotes or comments by `footnote 1`; of a comment its author first. Throws Unreadable. */
export function readNoteTexts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  const path: string[] = []
  let key = ''
  let text = ''
  scanXml(bytes, {
    open(tag) {
      path.push(tag.name)
      if (!LISTED.has(tag.name)) return
      const author = tag.attribute('author')
      key = `${tag.name} ${tag.attribute('id') ?? ''}`
      text = author ? `${author}：` : ''
    },
    close(name) {
      path.pop()
      if (LISTED.has(name)) texts.set(key, text.trim())
    },
    text(words) {
      if (path.at(-1) === 't') text += words
    },
  })
  return texts
}

/** What a header or footer says beside page numbers; '' where it says nothing. Throws Unreadable. */
export function readFurniture(bytes: Uint8Array): string {
  const path: string[] = []
  let text = ''
  scanXml(bytes, {
    open: (tag) => void path.push(tag.name),
    close: () => void path.pop(),
    text(words) {
      if (path.at(-1) === 't') text += words
    },
  })
  return PAGE_NUMBER.test(text) ? '' : text.trim()
}

const PAGE_NUMBER = /^[\s\d—–\-·.第页共/]*$/
