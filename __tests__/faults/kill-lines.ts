import type { Case } from './case.ts'
import { HOPELESS, PATIENT } from './deadlines.ts'
import { signals } from './kill-moments.ts'
import { killMainAtPut } from './post-faults.ts'
import type { Scene } from './scene.ts'

/** Signals as the process says something, in a good run and in troubled ones. */
export function killLines(): Case[] {
  return signals.flatMap(signal =>
    [
      ...[1, 5, 10, 20, 30, 40].map(number => aimed(`line-${number}`, nth(number))),
      ...SAID.map(({ name, text, trouble }) => aimed(name, including(text), trouble)),
    ].map(
      ({ name, when, trouble }): Case => ({
        id: `${signal}/${name}`,
        group: signal === 'cancel' ? 'cancelled job' : signal,
        deadline: trouble ? HOPELESS : PATIENT,
        arrange: scene => {
          trouble?.(scene)
          let done = false
          const matches = when()
          scene.onLine(line => {
            if (done || !matches(line)) return
            done = true
            scene.signal(signal)
          })
        },
      }),
    ),
  )
}

type Aimed = {
  readonly name: string
  readonly when: () => (line: string) => boolean
  readonly trouble?: ((scene: Scene) => void) | undefined
}

function aimed(name: string, when: Aimed['when'], trouble?: Aimed['trouble']): Aimed {
  return { name, when, trouble }
}

function nth(number: number): Aimed['when'] {
  return () => {
    let count = 0
    return () => ++count === number
  }
}

function including(text: string): Aimed['when'] {
  return () => line => line.includes(text)
}

function always(on: string, status: number, headers = {}): (scene: Scene) => void {
  return scene => scene.fault({ on, kind: { status, headers }, times: 'always' })
}

const SAID: readonly { name: string; text: string; trouble?: (scene: Scene) => void }[] = [
  { name: 'checked', text: 'Checked the' },
  { name: 'exchanged', text: 'Exchanged the' },
  { name: 'stored', text: 'Stored generation' },
  { name: 'plan-waits', text: 'Trying again', trouble: always('public-key', 503) },
  {
    name: 'token-refused',
    text: 'Trying again',
    trouble: always('token', 429, { 'retry-after': '1' }),
  },
  { name: 'token-ambiguous', text: 'Trying again', trouble: always('token', 502) },
  { name: 'put-fails', text: 'Recovery: ', trouble: always('put', 500) },
  { name: 'put-waits', text: 'Trying again', trouble: always('put', 503, { 'retry-after': '1' }) },
  { name: 'put-refused', text: 'store_failed', trouble: always('put', 403) },
  {
    name: 'post-waits',
    text: 'Trying again',
    trouble: scene => {
      killMainAtPut(scene)
      scene.whenPost(() => scene.fault({ on: 'secret', kind: { status: 500 }, times: 'always' }))
    },
  },
]
