import type { Work } from '../mining/progress'
import { RemainingTime } from '../mining/remaining'
import type { MiningChange, MiningProgress, MiningStore, StoredFile } from '../storage/record/mining'

/** Progress is told far more often than people look. */
const PROGRESS_MILLISECONDS = 200

/** Writes what a run tells, in order, one write at a time. */
export class RunRecord {
  private written: Promise<unknown> = Promise.resolve()
  private latest: Pick<MiningChange, 'progress' | 'remainingSeconds'> | null = null
  private readonly remaining = new RemainingTime()
  private timer: NodeJS.Timeout | null = null

  constructor(
    private readonly store: MiningStore,
    private readonly id: string,
  ) {}

  write(change: MiningChange): void {
    this.enqueue(() => this.store.update(this.id, change))
  }

  /** Resolves when they are stored; a failure is told here and by `finish`. */
  async files(files: readonly StoredFile[]): Promise<void> {
    this.enqueue(() => this.store.putFiles(this.id, files))
    await this.written
  }

  /** Only the latest of many is written. */
  progress(progress: readonly MiningProgress[], work: Work): void {
    this.latest = { progress, remainingSeconds: this.remaining.after(performance.now() / 1000, work) }
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
    if (this.latest) this.write(this.latest)
    this.latest = null
  }

  private enqueue(write: () => Promise<void>): void {
    this.written = this.written.then(write)
    // Whoever awaits `finish` learns of a failure; until then it must not end the process.
    this.written.catch(() => {})
  }
}
