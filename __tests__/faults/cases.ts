import type { Case } from './case.ts'
import { connectionFaults } from './connection-faults.ts'
import { createDice } from './dice.ts'
import { everyOption } from './every-option.ts'
import { killLines } from './kill-lines.ts'
import { killMoments } from './kill-moments.ts'
import type { Options } from './options.ts'
import { otherWriters } from './other-writers.ts'
import { pairs } from './pairs.ts'
import { postFaults } from './post-faults.ts'
import { requestFaults } from './request-faults.ts'

/** Every case there is, in an order and with ids that depend on the seed alone. */
export function allCases(seed: number): Case[] {
  const undisturbed: Case = { id: 'undisturbed', group: 'undisturbed', arrange: () => undefined }
  const cases = [
    undisturbed,
    ...requestFaults(),
    ...postFaults(),
    ...connectionFaults(),
    ...killMoments(),
    ...killLines(),
    ...otherWriters(),
    ...everyOption(),
    ...pairs(seed),
  ]
  const ids = new Set<string>()
  for (const { id } of cases) {
    if (ids.has(id)) throw new Error(`two cases are called ${id}`)
    ids.add(id)
  }
  return cases
}

/** The cases that were asked for, in their order. */
export function choose<T extends { readonly id: string }>(
  cases: readonly T[],
  { filter, sample, seed }: Options,
): T[] {
  const matching = cases.filter(({ id }) => filter.test(id))
  if (sample === undefined || sample >= matching.length) return matching
  const drawn = new Set(createDice(seed).shuffle(matching).slice(0, sample))
  return matching.filter(one => drawn.has(one))
}
