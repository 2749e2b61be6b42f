import path from 'node:path'
import type { Metadata } from 'next'
import { SettingsRoom } from '@/components/settings/settings-room'
import { openRostrum } from '@/lib/server/rostrum'
import { pageTitle } from '../language'

export const generateMetadata = (): Promise<Metadata> => pageTitle('settings')

export default async function SettingsPage() {
  const { storage, uploads } = await openRostrum()
  return (
    <SettingsRoom
      settings={await storage.settings.get()}
      speakers={await storage.speakers.list()}
      dataFolder={process.env.DATABASE_URL ? null : path.dirname(uploads)}
    />
  )
}
