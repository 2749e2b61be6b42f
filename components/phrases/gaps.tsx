/** The blanks of a frame, shown as blanks. */
export function Gaps({ text }: { text: string }) {
  const parts = text.split('…')
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their place.
    <span key={index}>
      {index > 0 && <span data-slot="empty">……</span>}
      {part}
    </span>
  ))
}
