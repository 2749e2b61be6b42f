import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { templateFields } from '../library/fields'
import type { Storage } from './storage'

/**
 * Puts the shipped templates of `folder` into a library that never held any. One whose templates were all removed
 * stays empty: removed records are still there.
 */
export async function addStarterTemplates(templates: Storage['templates'], folder: string): Promise<void> {
  const held = [...(await templates.list()), ...(await templates.list({ removed: true }))]
  if (held.length > 0) return
  const names = (await readdir(folder)).filter((name) => name.endsWith('.hbs')).sort()
  // Lists begin with the latest, so that the first by name is added last.
  for (const name of names.reverse())
    await templates.add(templateFields(await readFile(path.join(folder, name), 'utf8')))
}
