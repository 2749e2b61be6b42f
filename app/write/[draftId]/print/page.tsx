import { notFound } from 'next/navigation'
import { PrintSheet } from '@/components/print/print-sheet'
import { draftBlocks } from '@/lib/draft/blocks'
import { arrange } from '@/lib/export/arrange'
import { printable } from '@/lib/export/printable'
import { readProfile } from '@/lib/server/profile'
import { openRostrum } from '@/lib/server/rostrum'

interface Props {
  readonly params: Promise<{ readonly draftId: string }>
}

/** The saved draft as it prints. */
export default async function PrintRoute({ params }: Props) {
  const { storage } = await openRostrum()
  const draft = await storage.drafts.get((await params).draftId)
  if (!draft) notFound()
  const profile = await readProfile(storage)
  const blocks = arrange(printable(draftBlocks(draft.document, 'mark')), profile)
  return <PrintSheet title={draft.title} address={`/write/${draft.id}`} blocks={blocks} profile={profile} />
}
