/** What reading a paste sees of clipboard HTML, whatever parsed it. */
export type PastedNode = PastedText | PastedElement

export interface PastedText {
  readonly text: string
}

export interface PastedElement {
  /** In lower case, with its prefix: p, o:p */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly PastedNode[]
}

/** Deeper than any text is nested. What lies deeper is read as the text it holds. */
const DEEPEST = 200

/** The tree of a browser's element. It comes from a document that runs and loads nothing. */
export function fromDom(element: Element, depth = 0): PastedElement {
  return {
    name: element.nodeName.toLowerCase(),
    attributes: new Map(Array.from(element.attributes, ({ name, value }) => [name.toLowerCase(), value])),
    children: Array.from(element.childNodes).flatMap((child): readonly PastedNode[] => {
      if (child.nodeType === TEXT) return [{ text: child.nodeValue ?? '' }]
      if (child.nodeType !== ELEMENT) return []
      return depth < DEEPEST ? [fromDom(child as Element, depth + 1)] : [{ text: child.textContent ?? '' }]
    }),
  }
}

const ELEMENT = 1
const TEXT = 3
