const HOUR = 60 * 60_000
const DAY = 24 * HOUR

/** From this age on (milliseconds), one state is kept of each stretch of time; the youngest rule that applies counts. */
const RULES: readonly { readonly age: number; readonly stretch: number }[] = [
  { age: 30 * DAY, stretch: DAY },
  { age: DAY, stretch: HOUR },
]

/**
 * Which of a draft's states that were kept by themselves may go: all of the last day stay (one every five minutes at most),
 * then the last of each hour, after thirty days the last of each day. Hours and days are those of UTC. `now` and `savedAt`
 * in milliseconds since 1970.
 */
export function thinned<T extends { readonly savedAt: number }>(states: readonly T[], now: number): readonly T[] {
  const latestFirst = states.toSorted((a, b) => b.savedAt - a.savedAt)
  const taken = new Set<string>()
  return latestFirst.filter(({ savedAt }) => {
    const rule = RULES.find(({ age }) => now - savedAt >= age)
    if (rule === undefined) return false
    const stretch = `${rule.stretch} ${Math.floor(savedAt / rule.stretch)}`
    const isLast = !taken.has(stretch)
    taken.add(stretch)
    return !isLast
  })
}
