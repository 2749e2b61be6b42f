/** Results of calls in the order of their items; so many calls are under way at once. Those that are when nobody asks on are given up. */
export async function* ahead<Item, Value>(
  items: Iterable<Item>,
  most: number,
  call: (item: Item) => Promise<Value>,
): AsyncGenerator<Value> {
  const underWay: Promise<Value>[] = []
  for (const item of items) {
    const begun = call(item)
    // It may fail long before it is awaited, which must not end the process.
    begun.catch(() => {})
    underWay.push(begun)
    if (underWay.length >= most) yield await underWay.shift()!
  }
  for (const rest of underWay) yield await rest
}
