import { packFiles } from '../export/archive'
import { fileName } from '../library/file-name'
import { annotate } from '../speech/annotation'
import type { MiningStore } from '../storage/record/mining'
import { readDescribed, reportOf } from './minings'

/**
 * The files of a run that a person has corrected, in the form that training reads (`npm run train -- --add FOLDER`): the text
 * of each, and in `gold/` what is in it. A file's name is its place in the run, since paths may collide. Null for an unknown run.
 */
export async function packCorrections(
  store: MiningStore,
  id: string,
): Promise<{ readonly name: string; readonly contents: Uint8Array<ArrayBuffer> } | null> {
  const record = await store.get(id)
  const report = record && reportOf(record)
  if (!report) return null
  const corrected = new Set((await store.corrections(id)).map(({ file }) => file))
  const files: Record<string, string> = {}
  const slots: object[] = []
  for (const summary of report.files.filter(({ file }) => corrected.has(file))) {
    const described = await readDescribed(store, id, summary)
    if (!described) continue
    const stem = String(summary.index).padStart(4, '0')
    const annotation = annotate(described, 'zh-CN')
    files[`${stem}.txt`] = described.document.text
    files[`gold/${stem}.json`] = toJson({ file: annotation.file, items: annotation.items })
    slots.push(...annotation.slots.map((slot) => ({ file: stem, ...slot })))
  }
  files['gold/slots.json'] = toJson(slots)
  return { name: fileName(`${record.name} 更正`, 'zip'), contents: packFiles(files) }
}

const toJson = (value: object): string => `${JSON.stringify(value, null, 1)}\n`
