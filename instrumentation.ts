/** Next calls this once when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { openRostrum } = await import('./lib/server/rostrum')
  await openRostrum()
}
