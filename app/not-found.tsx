import { Vacancy } from '@/components/shell/vacancy'

export default function NotFound() {
  return <Vacancy of="notFound" />
}
