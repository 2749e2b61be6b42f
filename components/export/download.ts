/** Fetches the file first, so that a refusal is told here and not saved as a file. */
export async function download(path: string): Promise<boolean> {
  const response = await fetch(path).catch(() => null)
  if (response === null || !response.ok) return false
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(response.headers.get('content-disposition'))
  link.click()
  // The browser has taken the address over by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
  return true
}

/** The name that the server gives, in the form of RFC 6266 for names beyond ASCII, or the plain one. */
function fileName(disposition: string | null): string {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1]
  const plain = disposition?.match(/filename="([^"]+)"/i)?.[1]
  if (encoded === undefined) return plain ?? ''
  try {
    return decodeURIComponent(encoded)
  } catch {
    return plain ?? ''
  }
}
