import type { WorldOptions } from '../world/index.ts'
import type { Case } from './case.ts'
import { deadlineFor, HOPELESS } from './deadlines.ts'
import { createDice, type Dice } from './dice.ts'
import { githubKinds, putKinds, times, tokenKinds } from './fault-kinds.ts'
import { signals } from './kill-moments.ts'
import type { Scene } from './scene.ts'
import { ENVIRONMENT, ORGANIZATION, REPLAY } from './worlds.ts'

const PAIRS = 260

/** Two faults at once, drawn with the seed. */
export function pairs(seed: number): Case[] {
  const dice = createDice(seed)
  return Array.from({ length: PAIRS }, (_, index) => pair(index + 1, seed, dice))
}

type Part = {
  readonly name: string
  readonly long?: boolean
  readonly deadline?: number
  arrange(scene: Scene): unknown
}

function pair(number: number, seed: number, dice: Dice): Case {
  const [place, world] = dice.pick(WORLDS)
  const parts = [fault(dice), dice.number(3) === 0 ? signal(dice) : fault(dice)]
  const named = parts.map(({ name }) => name).join('+')
  return {
    id: `pair/${seed}-${number}/${place}/${named}`,
    group: 'pairs',
    world,
    deadline: Math.max(...parts.map(({ deadline = HOPELESS }) => deadline)),
    long: parts.some(({ long }) => long ?? false),
    arrange: scene => {
      for (const part of parts) part.arrange(scene)
    },
  }
}

function fault(dice: Dice): Part {
  const on = dice.pick(REQUESTS)
  const kinds = on === 'token' ? tokenKinds : on === 'put' ? putKinds : githubKinds
  const [name, kind] = dice.pick(Object.entries(kinds))
  const often = dice.pick(['once', 'thrice', 'always'] as const)
  const inMain = dice.number(2) === 0
  return {
    name: `${on}.${name}.${often}${inMain ? '.in-main' : ''}`,
    long: on === 'token' && name.startsWith('hang'),
    deadline: deadlineFor(name, often === 'always'),
    arrange: scene => {
      const armed = scene.fault({ on, kind: kind(scene.world), times: times[often] })
      if (inMain) scene.whenPost(() => armed.remove())
    },
  }
}

function signal(dice: Dice): Part {
  const chosen = dice.pick(signals)
  const request = dice.pick(['token', 'token', 'put', 'put', 'put', 'secret', 'public-key'])
  const moment = dice.pick(['request', 'answer', 'answered'] as const)
  return {
    name: `${chosen}.${request}.${moment}`,
    arrange: scene => scene.at('main', moment, request, () => scene.signal(chosen)),
  }
}

/** What comes after the point of no return is drawn more often. */
const REQUESTS = [
  'public-key',
  'secret',
  'probe',
  'run',
  'token',
  'token',
  'token',
  'put',
  'put',
  'put',
  'put',
]

const WORLDS: readonly (readonly [string, WorldOptions])[] = [
  ['repository', {}],
  ['repository', {}],
  ['replay', REPLAY],
  ['environment', ENVIRONMENT],
  ['organization', ORGANIZATION],
  ['tls', { tls: true }],
]
