import { accept, type Checked, type Result, refuse } from '../problem'
import { nearestName } from './name'
import { own } from './own'
import type { SlotDeclaration, SlotDeclarations } from './syntax'
import type { ValueProblem, ValueShape } from './value-problem'
import type { Value, Values } from './values'

/**
 * Checks data from outside against the declarations. A wrong shape refuses everything and says which name; a name that
 * nobody declared comes along with a word about it. Undeclared values may only be text.
 */
export function checkValues(
  slots: SlotDeclarations,
  input: unknown,
): Result<Checked<Values, ValueProblem>, readonly ValueProblem[]> {
  if (!isObject(input)) return refuse([{ code: 'value-shape', name: '', expected: 'object' }])
  const check = new ValueCheck()
  const value = check.object(slots, input, '')
  const wrong = check.problems.filter((problem) => problem.code === 'value-shape')
  return wrong.length > 0 ? refuse(wrong) : accept({ value, problems: check.problems })
}

const isObject = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input)

class ValueCheck {
  readonly problems: ValueProblem[] = []

  object(slots: SlotDeclarations, input: Readonly<Record<string, unknown>>, prefix: string): Values {
    return Object.fromEntries(
      Object.entries(input).map(([name, value]) => {
        const declaration = own(slots, name)
        if (declaration === undefined) {
          const nearest = nearestName(name, Object.keys(slots))
          this.problems.push({ code: 'value-unknown', name: prefix + name, nearest })
        }
        return [name, this.value(declaration ?? { type: 'text' }, value, prefix + name)]
      }),
    )
  }

  private value(declaration: SlotDeclaration, value: unknown, name: string): Value {
    if (value === null || value === undefined) return null
    if (declaration.type === 'flag') return typeof value === 'boolean' ? value : this.wrong(name, 'boolean')
    if (declaration.type !== 'list') return typeof value === 'string' ? value : this.wrong(name, 'text')
    if (!Array.isArray(value)) return this.wrong(name, 'list')
    return value.map((item: unknown, index) => {
      const itemName = `${name}.${index + 1}`
      if (isObject(item)) return this.object(declaration.of ?? {}, item, `${itemName}.`)
      this.wrong(itemName, 'item')
      return {}
    })
  }

  private wrong(name: string, expected: ValueShape): null {
    this.problems.push({ code: 'value-shape', name, expected })
    return null
  }
}
