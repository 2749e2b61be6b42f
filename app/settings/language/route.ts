import { LANGUAGE_COOKIE, LANGUAGES } from '@/lib/i18n/language'

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60

/** `POST` with the name of a language as text: keeps the choice in a cookie, where the first paint finds it. */
export async function POST(request: Request): Promise<Response> {
  const name = await request.text()
  const language = LANGUAGES.find((known) => known === name)
  if (!language) return Response.json({ code: 'bad-request' }, { status: 400 })
  const cookie = `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax; HttpOnly`
  return new Response(null, { status: 204, headers: { 'set-cookie': cookie } })
}
