import { type Ref, type RefObject, useLayoutEffect, useState } from 'react'

interface Props {
  readonly to: RefObject<HTMLElement | null>
  /** Of the floating part, which places itself beside the element that it is given. */
  readonly ref?: Ref<HTMLElement>
}

/** Stands for a button that is drawn elsewhere, as the target of a menu or popover that was loaded after it. */
export function Anchor({ to, ref }: Props) {
  useLayoutEffect(() => {
    if (typeof ref !== 'function') return
    const release = ref(to.current)
    return typeof release === 'function' ? release : () => void ref(null)
  }, [to, ref])
  return null
}

/** What floats notes where the focus was as it opens, so it is drawn closed once before. */
export function useOpenedOnceDrawn(opened: boolean): boolean {
  const [shown, setShown] = useState(false)
  useLayoutEffect(() => setShown(opened), [opened])
  return shown && opened
}
