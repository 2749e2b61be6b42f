import { summaryOf } from '@/components/library/template-summary'
import { RATE_KEY } from '@/components/settings/settings-form'
import { Workbench } from '@/components/workbench/workbench'
import { SPEAKING_RATE } from '@/lib/draft/length'
import { openRostrum } from '@/lib/server/rostrum'

export default async function WorkbenchPage() {
  const { storage } = await openRostrum()
  const [drafts, templates, meetings, runs, settings] = await Promise.all([
    storage.drafts.list(),
    storage.templates.list(),
    storage.meetings.list(),
    storage.mining.list(),
    storage.settings.get(),
  ])
  const rate = Number(settings[RATE_KEY]) || SPEAKING_RATE.usual
  return <Workbench {...{ drafts, meetings, runs, rate }} templates={templates.map(summaryOf)} />
}
