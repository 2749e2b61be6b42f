/** Weights on their way down. */
export interface Descent {
  readonly weights: Float64Array
  /** Adds `errors`, `value` times, to the gradient of one row of weights. */
  add(row: number, errors: Float64Array, value: number): void
  step(): void
  remember(): void
  mean(): Float64Array
}

/** Gradient descent with a rate of its own for each weight (AdaGrad, Duchi et al. 2011), in rows of `width` weights. */
export function descent(prior: Float64Array, rate: number, decay: Float64Array, width: number): Descent {
  const weights = prior.slice()
  const squares = new Float64Array(prior.length).fill(0.1)
  const gradients = new Float64Array(prior.length)
  const sums = new Float64Array(prior.length)
  const isTouched = new Uint8Array(decay.length)
  const touched = new Int32Array(decay.length)
  let count = 0
  let remembered = 0
  return {
    weights,
    add(row, errors, value) {
      if (isTouched[row] === 0) {
        isTouched[row] = 1
        touched[count++] = row
      }
      const base = row * width
      for (let of = 0; of < width; of++) gradients[base + of]! += errors[of]! * value
    },
    step() {
      for (let each = 0; each < count; each++) {
        const row = touched[each]!
        const pull = decay[row]!
        isTouched[row] = 0
        for (let at = row * width; at < (row + 1) * width; at++) {
          const gradient = gradients[at]! + pull * (weights[at]! - prior[at]!)
          squares[at]! += gradient * gradient
          weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]!)
          gradients[at] = 0
        }
      }
      count = 0
    },
    remember() {
      remembered++
      for (let at = 0; at < weights.length; at++) sums[at]! += weights[at]!
    },
    mean: () => (remembered === 0 ? weights : sums.map((sum) => sum / remembered)),
  }
}
