import type { IncomingFile } from '../jobs/uploads'

/** Name of a pasted text; it has no other. */
const PASTED = 'pasted.txt'

/** The files and pasted texts of a form, in its order. Empty files are kept: the report says so of them. */
export async function filesOfForm(form: FormData): Promise<readonly IncomingFile[]> {
  const files: IncomingFile[] = []
  for (const file of form.getAll('file'))
    if (file instanceof File) files.push({ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  const texts = form.getAll('text').filter((text) => typeof text === 'string' && text.trim() !== '')
  for (const text of texts)
    if (typeof text === 'string') files.push({ path: PASTED, bytes: new TextEncoder().encode(text) })
  return files
}
