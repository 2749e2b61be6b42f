export type Refusal = 'damaged' | 'encrypted' | 'too-large'

/** How the inner readers give up on a hostile or broken file; the doors of this room turn it into a refusal. */
export class Unreadable extends Error {
  constructor(readonly reason: Refusal) {
    super(reason)
  }
}
