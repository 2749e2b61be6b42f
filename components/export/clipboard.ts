import { call } from '@/components/shell/api'

interface Copy {
  readonly html: string
  readonly text: string
}

/** The document for the clipboard as the server makes it; null where it does not. */
export async function copied(path: string): Promise<Copy | null> {
  const reply = await call<Copy>('POST', path)
  return reply.ok ? reply.value : null
}

/**
 * Puts a document into the clipboard, with its styles and without. The item is given to the browser at once, and its text
 * later: a browser lets a page write only while it still remembers the click.
 */
export async function putInClipboard(copy: Promise<Copy | null>): Promise<boolean> {
  const blob = async (type: string, part: keyof Copy): Promise<Blob> => {
    const got = await copy
    if (got === null) throw new Error('there is nothing to copy')
    return new Blob([got[part]], { type })
  }
  try {
    const item = new ClipboardItem({
      'text/html': blob('text/html', 'html'),
      'text/plain': blob('text/plain', 'text'),
    })
    await navigator.clipboard.write([item])
    return true
  } catch {
    // Nothing to copy, or a browser that does not allow it: the dialog says that nothing was copied.
    return false
  }
}
