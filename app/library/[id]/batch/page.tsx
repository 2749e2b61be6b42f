import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { BatchRoom } from '@/components/batch/batch-room'
import { TABLE_LIMITS } from '@/lib/batch/table'
import { viewBatch } from '@/lib/batch/view'
import { wordsOf } from '@/lib/i18n/words'
import { BATCH_LIMITS } from '@/lib/server/batches'
import { openRostrum } from '@/lib/server/rostrum'
import { parseTemplate } from '@/lib/template/parse'
import { readLanguage } from '../../../language'

interface Props {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<{ readonly table?: string | readonly string[] }>
}

const LIMITS = { ...TABLE_LIMITS, megabytes: BATCH_LIMITS.tableBytes / 2 ** 20 }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { storage } = await openRostrum()
  const name = (await storage.templates.get((await params).id))?.name ?? ''
  return { title: wordsOf(await readLanguage()).batch.title(name) }
}

export default async function BatchPage({ params, searchParams }: Props) {
  const { storage, batches } = await openRostrum()
  const template = await storage.templates.get((await params).id)
  if (!template) notFound()
  const { table } = await searchParams
  const batch = typeof table === 'string' ? batches.get(table) : null
  const opened = batch?.template.id === template.id ? viewBatch(batch) : null
  const blanks = Object.entries(parseTemplate(template.source).value.slots).map(([name, { label }]) => label ?? name)
  const { id, name } = template
  return (
    <BatchRoom
      template={{ id, name }}
      blanks={blanks}
      limits={LIMITS}
      opened={opened}
      wasGone={table !== undefined && opened === null}
    />
  )
}
