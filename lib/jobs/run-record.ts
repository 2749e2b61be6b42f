import type { DescribedDocument } from '../speech/speech'
import type { MiningChange, MiningProgress, MiningStore } from '../storage/storage'

/** Progress is told far more often than people look. */
const PROGRESS_MILLISECONDS = 200

/** Writes what a run tells, in order, one write at a time. */
export class RunRecord {
  private written: Promise<unknown> = Promise.resolve()
  private latest: readonly MiningProgress[] | null = null
  private timer: NodeJS.Timeout | null = null

  constructor(
    private readonly store: MiningStore,
    private readonly id: string,
  ) {}

  write(change: MiningChange): void {
    this.enqueue(() => this.store.update(this.id, change))
  }

  file(index: number, described: DescribedDocument): void {
    this.enqueue(() => this.store.putFile(this.id, index, described))
  }

  /** Only the latest of many is written. */
  progress(progress: readonly MiningProgress[]): void {
    this.latest = progress
    this.timer ??= setTimeout(() => this.writeProgress(), PROGRESS_MILLISECONDS)
  }

  /** The last change; resolves when all is written. Throws the first write that failed. */
  async finish(change: MiningChange): Promise<void> {
    this.writeProgress()
    this.write(change)
    await this.written
  }

  private writeProgress(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    if (this.latest) this.write({ progress: this.latest })
    this.latest = null
  }

  private enqueue(write: () => Promise<void>): void {
    this.written = this.written.then(write)
    // Whoever awaits `finish` learns of a failure; until then it must not end the process.
    this.written.catch(() => {})
  }
}
