'use client'

import { Editor, type EditorOptions } from '@tiptap/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/**
 * An editor that lives as long as what draws it; its options are read once. Tiptap's own binding draws the text again for
 * the views of nodes that are React components, of which there are none here.
 */
export function useEditor(options: Partial<EditorOptions>): Editor | null {
  const first = useRef(options)
  const [editor, setEditor] = useState<Editor | null>(null)
  useEffect(() => {
    const made = new Editor(first.current)
    setEditor(made)
    // What is drawn around it reads it once more while it is taken down.
    return () => void setTimeout(() => made.destroy())
  }, [])
  return editor
}

/** The place of the text on the page. The text stays whole while it has no place. */
export function EditorContent({ editor, className }: { editor: Editor; className: string | undefined }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { view } = editor
    place.current?.append(view.dom)
    view.updateRoot()
    return () => {
      if (!editor.isDestroyed) document.createElement('div').append(view.dom)
    }
  }, [editor])
  return <div ref={place} className={className} />
}
