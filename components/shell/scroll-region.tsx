import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A part that scrolls by itself; the keyboard reaches it even when nothing inside takes the focus. */
export function ScrollRegion({ label, className, children }: Props) {
  const keyboard = { tabIndex: 0 }
  return (
    <section aria-label={label} className={className} {...keyboard}>
      {children}
    </section>
  )
}
