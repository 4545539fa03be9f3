import { createHash } from 'node:crypto'
import type { Lifetime, Provider } from '../../oauth/provider.ts'

export interface Schedule {
  readonly cron: string
  /** How often, and why, as sentences. */
  readonly reason: string
}

/**
 * How often to use a refresh token, so that at least four runs can try before it ends.
 *
 * @param group decides the minute and hour, so that not everybody's run starts at the same time
 */
export function keepAliveSchedule({ refreshTokenLifetime }: Provider, group: string): Schedule {
  const { minute, hour } = timeFor(group)
  const days = refreshTokenLifetime?.days ?? UNKNOWN
  const { often, fields } = frequencies.find(({ from }) => days >= from) ?? mostOften
  return {
    cron: `${minute} ${fields === '' ? '*/6 * * *' : `${hour} ${fields}`}`,
    reason:
      refreshTokenLifetime === undefined
        ? `${often}. How long this provider's refresh tokens last is not known.`
        : `${often}, so that several runs can fail before ${days} days have passed.`,
  }
}

/** Three times an hour, for access tokens that last an hour. */
export function rotationSchedule(group: string): Schedule {
  const first = timeFor(group).minute % 20
  return {
    cron: `${[first, first + 20, first + 40].join()} * * * *`,
    reason: 'Access tokens often last an hour, and GitHub may start a scheduled run late.',
  }
}

/** Whether a schedule keeps the sign-in alive, as a sentence. */
export function effectOf({ refreshTokenLifetime, rotates }: Provider): string {
  if (refreshTokenLifetime === undefined) {
    return 'This helps only if the provider ends refresh tokens that are not used.'
  }
  const { days, kind } = refreshTokenLifetime
  return effects[kind === 'issued' && rotates === 'always' ? 'rotated' : kind](days)
}

const effects: Readonly<Record<Lifetime['kind'] | 'rotated', (days: number) => string>> = {
  rolling: days => `The provider ends a refresh token that is not used for ${days} days.`,
  rotated: days =>
    `A refresh token lasts ${days} days, and every run gets a new one from the provider.`,
  issued: days =>
    `A refresh token lasts ${days} days. This helps only if the provider issues a new one to every run.`,
  absolute: days =>
    `The sign-in ends after ${days} days, and no run extends it. The action warns before that day.`,
}

/** For a lifetime that is not known. */
const UNKNOWN = 30

const mostOften = { from: 0, often: 'Four times a day', fields: '' }

/** From how many days of lifetime on. */
const frequencies = [
  { from: 120, often: 'Once a month', fields: '1 * *' },
  { from: 60, often: 'Twice a month', fields: '1,15 * *' },
  { from: 28, often: 'Once a week', fields: '* * 1' },
  { from: 4, often: 'Once a day', fields: '* * *' },
  mostOften,
]

/** Away from the full hour and its quarters, when many schedules start. */
function timeFor(group: string): { readonly minute: number; readonly hour: number } {
  const [a = 0, b = 0] = createHash('sha256').update(group).digest()
  const minutes = Array.from({ length: 60 }, (_, minute) => minute).filter(
    minute => minute % 5 !== 0 && minute % 2 === 1,
  )
  return { minute: minutes[a % minutes.length] ?? 7, hour: b % 24 }
}
