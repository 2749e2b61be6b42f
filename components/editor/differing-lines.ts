/**
 * The lines of each text that the other does not have. Lines are compared as a bag, not by place: a moved paragraph is
 * no difference that a person has to decide on.
 */
export function differingLines(mine: readonly string[], theirs: readonly string[]) {
  return { mine: without(mine, theirs), yours: without(theirs, mine) }
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const left = counts.get(line) ?? 0
    if (left > 0) counts.set(line, left - 1)
    return left === 0
  })
}
