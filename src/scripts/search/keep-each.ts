/**
 * Remembers what was made for a key, unless it failed: then it is made again when next asked for.
 *
 * @param make makes the value of a key.
 * @returns gives the value, made once.
 */
export function keepEach<Value>(make: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>()
  return (key) => {
    const made = known.get(key)
    if (made !== undefined) return made
    const making = make(key)
    known.set(key, making)
    making.catch(() => known.delete(key))
    return making
  }
}
