import type { Case } from '../case.ts'
import { logTexts } from '../log-texts.ts'
import type { TrialContext } from '../trial-context.ts'
import { PASSING, STAYING } from './fault-kinds.ts'
import { SIGNALS, signalGroup } from './signals-at-requests.ts'

/** Signals when the action prints a line, in a normal run and in failing ones. */
export function signalsAtLogLines(): Case[] {
  const numbered = [1, 5, 10, 20, 30, 40].map((line): Row => ({ name: `line-${line}`, line }))
  return SIGNALS.flatMap(signal =>
    [...numbered, ...TEXTS].map(({ name, line, text = '', fail }) => ({
      id: `${signal}/${name}`,
      group: signalGroup(signal),
      retryTimeout: fail ? STAYING : PASSING,
      arrange: context => {
        fail?.(context)
        let count = 0
        context.onLine(printed => {
          if (printed.includes(text) && ++count === (line ?? 1)) context.signal(signal)
        })
      },
    })),
  )
}

type Row = {
  readonly name: string
  /** The number of the line among those with the text; the first by default. */
  readonly line?: number
  readonly text?: string
  readonly fail?: (context: TrialContext) => unknown
}

const { retry } = logTexts

const TEXTS: readonly Row[] = [
  { name: 'checked', text: logTexts.preflightDone },
  { name: 'exchanged', text: logTexts.exchangeDone },
  { name: 'stored', text: logTexts.saved },
  { name: 'plan-waits', text: retry, fail: always('public-key', 503) },
  { name: 'token-refused', text: retry, fail: always('token', 429, '1') },
  { name: 'token-ambiguous', text: retry, fail: always('token', 502) },
  { name: 'put-fails', text: logTexts.recovery, fail: always('put', 500) },
  { name: 'put-waits', text: retry, fail: always('put', 503, '1') },
  { name: 'put-refused', text: logTexts.storeFailed, fail: always('put', 403) },
  {
    name: 'post-waits',
    text: retry,
    fail: context => {
      context.killMainAtWrite()
      context.whenPost(() => always('secret', 500)(context))
    },
  },
]

function always(on: string, status: number, retryAfter?: string) {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter }
  return (context: TrialContext) =>
    context.fault({ on, kind: { status, headers }, times: 'always' })
}
