import type { CDPSession, Locator, Page } from '@playwright/test'

interface Place {
  readonly x: number
  readonly y: number
}

/** One finger on the screen, as the browser gets it from the machine: what scrolls and what drags is its decision. */
export class Finger {
  private at: Place = { x: 0, y: 0 }

  private constructor(private readonly devtools: CDPSession) {}

  static async of(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page))
  }

  /** Puts the finger on the middle of it and leaves it there. */
  async press(target: Locator): Promise<void> {
    this.at = await placeIn(target, 0.5)
    await this.send('touchStart', [this.at])
  }

  /** Goes there in steps; `share` is how far down in it. */
  async moveTo(target: Locator, share: number): Promise<void> {
    await this.move(await placeIn(target, share))
  }

  async lift(): Promise<void> {
    await this.send('touchEnd', [])
  }

  /** Presses and goes up or down at once, by so many pixels. */
  async swipe(target: Locator, by: number): Promise<void> {
    await this.press(target)
    await this.move({ x: this.at.x, y: this.at.y + by })
    await this.lift()
  }

  private async move(to: Place): Promise<void> {
    const from = this.at
    for (let step = 1; step <= STEPS; step++) {
      const share = step / STEPS
      this.at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
      await this.send('touchMove', [this.at])
    }
  }

  private async send(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Place[]): Promise<void> {
    await this.devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
  }
}

const STEPS = 8

async function placeIn(target: Locator, share: number): Promise<Place> {
  const box = await target.boundingBox()
  if (box === null) throw new Error(`not shown: ${target}`)
  return { x: box.x + box.width / 2, y: box.y + box.height * share }
}
