import type { Case } from './case.ts'
import type { Options } from './options.ts'
import { seededRandom } from './seeded-random.ts'
import { blindStaleness } from './tables/blind-staleness.ts'
import { connectionFaults } from './tables/connection-faults.ts'
import { everyOption } from './tables/every-option.ts'
import { forgedState } from './tables/forged-state.ts'
import { keyChanges } from './tables/key-changes.ts'
import { overtaking } from './tables/overtaking.ts'
import { pairs } from './tables/pairs.ts'
import { postInputs } from './tables/post-inputs.ts'
import { postStepFaults } from './tables/post-step-faults.ts'
import { requestFaults } from './tables/request-faults.ts'
import { responses } from './tables/responses.ts'
import { signalsAtLogLines } from './tables/signals-at-log-lines.ts'
import { signalsAtRequests } from './tables/signals-at-requests.ts'

/** All cases. Order and ids depend on the seed alone. */
export function allCases(seed: number): Case[] {
  const cases: Case[] = [
    { id: 'undisturbed', group: 'undisturbed', arrange: () => undefined },
    ...requestFaults(),
    ...postStepFaults(),
    ...connectionFaults(),
    ...signalsAtRequests(),
    ...signalsAtLogLines(),
    ...keyChanges(),
    ...overtaking(),
    ...everyOption(),
    ...responses(),
    ...blindStaleness(),
    ...postInputs(),
    ...forgedState(),
    ...pairs(seed),
  ]
  const ids = new Set<string>()
  for (const { id } of cases) {
    if (ids.has(id)) throw new Error(`two cases have the id ${id}`)
    ids.add(id)
  }
  return cases
}

/** The cases where only the saved state and the printed recovery command protect the token. */
export function unprotectedCases(seed: number): Case[] {
  return allCases(seed)
    .filter(({ id }) => UNPROTECTED.test(id))
    .map(one => ({ ...one, id: `unprotected/${one.id}`, group: 'unprotected' }))
}

/** Applies the options to a list of cases. The order stays. */
export function choose<T extends { readonly id: string }>(
  cases: readonly T[],
  { filter, sample, seed }: Options,
): T[] {
  const matching = cases.filter(({ id }) => filter.test(id))
  if (sample === undefined || sample >= matching.length) return matching
  const drawn = new Set(seededRandom(seed).shuffle(matching).slice(0, sample))
  return matching.filter(one => drawn.has(one))
}

const UNPROTECTED =
  /^(put\/(reset-before|status-(403|404|500|503)|garbage|hang-before)\/(always|in-main)|post\/put\/status-(403|500)\/(once|always)|SIGKILL\/put\/(request-not-carried-out|answered\+\d)|refused\/put\/request\/\w+|refused\/post\/put\/always)$/
