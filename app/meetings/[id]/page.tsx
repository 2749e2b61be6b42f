import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MeetingRoom } from '@/components/meetings/meeting-room'
import { openMeeting } from '@/lib/server/meetings'
import { openRostrum } from '@/lib/server/rostrum'

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { storage } = await openRostrum()
  return { title: (await storage.meetings.get((await params).id))?.name ?? '' }
}

export default async function MeetingPage({ params }: Props) {
  const { storage } = await openRostrum()
  const { id } = await params
  const opened = await openMeeting(storage, id)
  if (!opened) notFound()
  const [drafts, templates] = await Promise.all([storage.drafts.list(), storage.templates.list()])
  const others = drafts.filter(({ meetingId }) => meetingId !== id)
  return <MeetingRoom {...opened} others={others} templates={templates.map(({ id, name }) => ({ id, name }))} />
}
