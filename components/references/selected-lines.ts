/** The selected words of the lines within `body`, one a line; empty where the selection is elsewhere. */
export function selectedLines(body: HTMLElement): readonly string[] {
  const selection = window.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return []
  const range = selection.getRangeAt(0)
  return [...body.querySelectorAll('[data-line]')].flatMap((line) => {
    if (!range.intersectsNode(line)) return []
    const part = document.createRange()
    part.selectNodeContents(line)
    if (line.contains(range.startContainer)) part.setStart(range.startContainer, range.startOffset)
    if (line.contains(range.endContainer)) part.setEnd(range.endContainer, range.endOffset)
    const text = part.toString().trim()
    return text === '' ? [] : text
  })
}
