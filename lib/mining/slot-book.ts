import { uniqueName } from '../template/name'
import type { SlotDeclaration } from '../template/syntax'

/** The blanks of a template while it is composed: every declaration has a name of its own. */
export class SlotBook {
  private readonly declared = new Map<string, SlotDeclaration>()

  /** Declares a blank; the name it got is `name`, or one like it where that is taken. */
  declare(name: string, declaration: SlotDeclaration): string {
    const free = uniqueName(name, new Set(this.declared.keys()))
    this.declared.set(free, { label: name, ...declaration })
    return free
  }

  /** A blank that stands in several places, as the name of the meeting does. */
  share(name: string, declaration: SlotDeclaration): string {
    if (!this.declared.has(name)) this.declare(name, declaration)
    return name
  }

  get slots(): Readonly<Record<string, SlotDeclaration>> {
    return Object.fromEntries(this.declared)
  }

  get size(): number {
    return this.declared.size
  }
}
