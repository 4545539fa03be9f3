import type { WorldOptions } from '../../world/index.ts'
import type { Case } from '../case.ts'
import { type Random, seededRandom } from '../seeded-random.ts'
import type { TrialContext } from '../trial-context.ts'
import { ENVIRONMENT, ORGANIZATION, REPLAY } from '../world-options.ts'
import {
  githubKinds,
  HOW_OFTEN,
  putKinds,
  retryTimeoutFor,
  STAYING,
  tokenKinds,
} from './fault-kinds.ts'
import { SIGNALS } from './signals-at-requests.ts'

/** Two failures in one run, drawn at random. */
export function pairs(seed: number): Case[] {
  const random = seededRandom(seed)
  return Array.from({ length: 260 }, (_, index) => pair(`${seed}-${index + 1}`, random))
}

type Failure = {
  readonly name: string
  readonly slow: boolean
  readonly retryTimeout: number
  arrange(context: TrialContext): unknown
}

function pair(number: string, random: Random): Case {
  const [place, world] = random.pick(WORLDS)
  const failures = [fault(random), random.integer(3) === 0 ? signal(random) : fault(random)]
  return {
    id: `pair/${number}/${place}/${failures.map(({ name }) => name).join('+')}`,
    group: 'pairs',
    world,
    retryTimeout: Math.max(...failures.map(({ retryTimeout }) => retryTimeout)),
    slow: failures.some(({ slow }) => slow),
    arrange: context => {
      for (const failure of failures) failure.arrange(context)
    },
  }
}

function fault(random: Random): Failure {
  const on = random.pick(REQUESTS)
  const kinds = on === 'token' ? tokenKinds : on === 'put' ? putKinds : githubKinds
  const [name, kind] = random.pick(Object.entries(kinds))
  const often = random.pick(['once', 'thrice', 'always'] as const)
  const inMain = random.integer(2) === 0
  return {
    name: `${on}.${name}.${often}${inMain ? '.in-main' : ''}`,
    slow: on === 'token' && name.startsWith('hang'),
    retryTimeout: retryTimeoutFor(name, often),
    arrange: context => {
      const planned = { on, kind: kind(context.world), times: HOW_OFTEN[often] }
      const added = context.fault(planned)
      if (inMain) context.whenPost(() => added.remove())
    },
  }
}

function signal(random: Random): Failure {
  const chosen = random.pick(SIGNALS)
  const request = random.pick(['token', 'token', 'put', 'put', 'put', 'secret', 'public-key'])
  const moment = random.pick(['request', 'answer', 'answered'] as const)
  return {
    name: `${chosen}.${request}.${moment}`,
    slow: false,
    retryTimeout: STAYING,
    arrange: context => context.at('main', moment, request, () => context.signal(chosen)),
  }
}

/** Requests after the point of no return are drawn more often. */
const REQUESTS = ['public-key', 'secret', 'probe', 'run'].concat(
  Array.from({ length: 3 }, () => 'token'),
  Array.from({ length: 4 }, () => 'put'),
)

const WORLDS: readonly (readonly [string, WorldOptions])[] = [
  ['repository', {}],
  ['repository', {}],
  ['replay', REPLAY],
  ['environment', ENVIRONMENT],
  ['organization', ORGANIZATION],
  ['tls', { tls: true }],
]
