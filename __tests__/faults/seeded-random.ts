/** Pseudorandom choices, the same for the same seed. */
export type Random = {
  pick<T>(from: readonly T[]): T
  /** An integer from 0 up to, but not including, `below`. */
  integer(below: number): number
  shuffle<T>(items: readonly T[]): T[]
}

/** Mulberry32: small, and the same on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (below: number): number => Math.floor(next() * below)
  return {
    integer,
    pick: from => {
      const picked = from[integer(from.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
    shuffle: items =>
      items
        .map(item => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
  }
}
