/** Calls the function when its result is first needed, and never again. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** The same for each key, by its JSON. */
export function oncePerKey<K, T>(make: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const made = new Map<string, Promise<T>>()
  return key => {
    const name = JSON.stringify(key)
    const known = made.get(name) ?? make(key)
    made.set(name, known)
    return known
  }
}
