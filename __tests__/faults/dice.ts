/** Random choices that a seed repeats. */
export type Dice = {
  pick<T>(from: readonly T[]): T
  /** From 0 up to, but not including, `below`. */
  number(below: number): number
  shuffle<T>(items: readonly T[]): T[]
}

/** Mulberry32: small, and the same on every machine. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number): number => Math.floor(roll() * below)
  return {
    number,
    pick: from => {
      const picked = from[number(from.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
    shuffle: items => {
      const keyed = items.map(item => ({ item, key: roll() }))
      return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
    },
  }
}
