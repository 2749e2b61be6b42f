import { openSqlite } from './open'
import { draftFields } from './sample-record'

/** Saves one draft of a database again and again and prints each acknowledged revision, until it is killed. */
async function saveForever(file: string): Promise<never> {
  const storage = await openSqlite(file)
  const { id } = await storage.drafts.add(draftFields('第1次'))
  for (let revision = 1; ; revision++) {
    process.stdout.write(`${id} ${revision}\n`)
    const saved = await storage.drafts.save(id, revision, draftFields(`第${revision + 1}次${'，讲话'.repeat(2_000)}`))
    if (!saved.ok) throw new Error(`The save of revision ${revision} was refused.`)
  }
}

saveForever(process.argv[2]!)
