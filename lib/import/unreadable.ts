export type Refusal = 'damaged' | 'encrypted' | 'too-large'

/** Where in a package a reader gave up. */
export interface UnreadablePlace {
  /** Path of the part in the package; null for the package itself. */
  readonly part: string | null
  /** Paragraphs of the text that were read before; null outside the text. */
  readonly paragraphs: number | null
}

export interface RefusedAt extends UnreadablePlace {
  readonly reason: Refusal
}

/** How the inner readers give up on a hostile or broken file; the doors of this room turn it into a refusal. */
export class Unreadable extends Error {
  constructor(
    readonly reason: Refusal,
    readonly place: UnreadablePlace = { part: null, paragraphs: null },
  ) {
    super(reason)
  }
}

/** Runs a reader; where it gives up, what is known of the place is added. */
export function locate<T>(place: () => Partial<UnreadablePlace>, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const { part, paragraphs } = place()
    throw new Unreadable(error.reason, {
      part: error.place.part ?? part ?? null,
      paragraphs: error.place.paragraphs ?? paragraphs ?? null,
    })
  }
}
