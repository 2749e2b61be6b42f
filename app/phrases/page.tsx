import type { Metadata } from 'next'
import { PhrasesRoom } from '@/components/phrases/phrases-room'
import { pageTitle } from '../language'

export const generateMetadata = (): Promise<Metadata> => pageTitle('phrases')

export default function PhrasesPage() {
  return <PhrasesRoom />
}
