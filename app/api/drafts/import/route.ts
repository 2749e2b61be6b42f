import { answer, answerRefusal } from '@/lib/server/answer'
import { readForm } from '@/lib/server/body'
import { filesOfForm } from '@/lib/server/files-of-form'
import { importDraft } from '@/lib/server/import-draft'
import { change } from '@/lib/server/route'
import { importChoice } from '@/lib/server/schema'

export const POST = change(async ({ request, storage }) => {
  const form = await readForm(request)
  if (!form.ok) return answerRefusal(form.error)
  const choice = importChoice.safeParse({ speech: form.value.get('speech'), carry: form.value.get('carry') })
  const [file] = await filesOfForm(form.value)
  if (!choice.success || !file) return answerRefusal({ code: 'bad-request' })
  const imported = await importDraft(storage, file, choice.data)
  return answer(imported, imported.draft ? 201 : 200)
})
