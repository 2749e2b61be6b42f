import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SourceEditor } from '@/components/library/source-editor'
import { previewSource } from '@/components/library/template-preview'
import { openRostrum } from '@/lib/server/rostrum'
import { pageTitle } from '../../language'

export const generateMetadata = (): Promise<Metadata> => pageTitle('library')

export default async function TemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const { storage } = await openRostrum()
  const template = await storage.templates.get((await params).id)
  if (!template) notFound()
  return <SourceEditor key={template.id} template={template} {...previewSource(template.source)} />
}
