import type { Metadata } from 'next'
import { LibraryRoom } from '@/components/library/library-room'
import { previewSource } from '@/components/library/template-preview'
import { summaryOf } from '@/components/library/template-summary'
import { openRostrum } from '@/lib/server/rostrum'
import { pageTitle } from '../language'

export const generateMetadata = (): Promise<Metadata> => pageTitle('library')

interface Props {
  readonly searchParams: Promise<{ open?: string | string[] }>
}

export default async function LibraryPage({ searchParams }: Props) {
  const { storage } = await openRostrum()
  const { open } = await searchParams
  const templates = await storage.templates.list()
  const chosen = templates.find(({ id }) => id === open)
  return (
    <LibraryRoom
      templates={templates.map(summaryOf)}
      open={chosen ? { template: summaryOf(chosen), preview: previewSource(chosen.source).preview } : null}
    />
  )
}
