/** Identifiers of everything that a test does not name by number. */
export function nextId(): number {
  lastId += 1
  return lastId
}

let lastId = 17_000_000_000
