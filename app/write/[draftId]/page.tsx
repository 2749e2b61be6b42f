import { WritePage } from '@/components/editor/write-page'

export default async function WriteRoute({ params }: { params: Promise<{ draftId: string }> }) {
  return <WritePage draftId={(await params).draftId} />
}
