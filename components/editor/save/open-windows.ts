/** Long enough for another window of the same browser to answer, short enough not to be noticed. */
const ANSWER_WAIT = 120

/** A name for this window, unlike that of any other. */
export const newWindowName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')

type Message = { readonly ask: string } | { readonly answer: string }

const channelOf = (draftId: string) => new BroadcastChannel(`rostrum-draft-${draftId}`)

/** Names of the windows that have the draft open, so that a copy they are still writing is left to them. */
export async function otherWindows(draftId: string, asking: string): Promise<ReadonlySet<string>> {
  const channel = channelOf(draftId)
  const names = new Set<string>()
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ('answer' in data) names.add(data.answer)
  }
  channel.postMessage({ ask: asking } satisfies Message)
  await new Promise((resolve) => setTimeout(resolve, ANSWER_WAIT))
  channel.close()
  return names
}

/** Answers other windows while this one has the draft open; the result ends it. */
export function answerWindows(draftId: string, name: string): () => void {
  const channel = channelOf(draftId)
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if ('ask' in data && data.ask !== name) channel.postMessage({ answer: name } satisfies Message)
  }
  return () => channel.close()
}
