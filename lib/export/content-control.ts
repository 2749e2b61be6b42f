import { type ParagraphChild, type TextRun, XmlAttributeComponent, XmlComponent } from 'docx'

/** A name that Word takes is at most so long. */
const NAME_LIMIT = 64

class Value extends XmlAttributeComponent<{ readonly value: string }> {
  protected override readonly xmlKeys = { value: 'w:val' }
}

class Property extends XmlComponent {
  constructor(name: string, value?: string) {
    super(name)
    if (value !== undefined) this.root.push(new Value({ value }))
  }
}

class Part extends XmlComponent {
  constructor(name: string, children: readonly XmlComponent[]) {
    super(name)
    this.root.push(...children)
  }
}

/**
 * A plain-text content control around a run (ISO/IEC 29500-1 17.5.2.31): an empty slot that a form in Word can fill. Title
 * and tag are the slot's name, so that it is known again when the file comes back.
 */
export function contentControl(name: string, run: TextRun): ParagraphChild {
  const short = [...name].slice(0, NAME_LIMIT).join('')
  const control = new Part('w:sdt', [
    new Part('w:sdtPr', [
      new Property('w:alias', short),
      new Property('w:tag', short),
      new Property('w:showingPlcHdr'),
      new Property('w:text'),
    ]),
    new Part('w:sdtContent', [run]),
  ])
  // The package brands the elements that it takes, and knows none of this kind; it writes whatever it is given.
  return control as unknown as ParagraphChild
}
