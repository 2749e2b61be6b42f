import { call } from '@/components/shell/api'
import { SPEAKING_RATE } from '@/lib/draft/length'

/** The office's speaking rate. */
export async function readRate(): Promise<number> {
  const reply = await call<{ settings: Readonly<Record<string, string>> }>('GET', '/api/settings')
  const rate = reply.ok ? Number(reply.value.settings?.speakingRate) : Number.NaN
  return rate >= 60 && rate <= 400 ? rate : SPEAKING_RATE.usual
}
