import type { Secret } from '../../shared/secret.ts'
import { failed, interrupted } from '../command-error.ts'
import type { CliRuntime } from '../runtime.ts'
import type { Callback, CallbackListener } from './callback-listener.ts'
import { readPaste } from './read-paste.ts'

export interface ResponseSource {
  /** Undefined if the redirected address can only be pasted. */
  readonly listener: CallbackListener | undefined
  readonly state: Secret
  /** Why pasting is offered from the start, as a sentence. Otherwise it is offered later. */
  readonly pasteFirst: string | undefined
}

/** Minutes in which the user signs in. */
export const TIME_LIMIT = 10

const MINUTE = 60_000

/**
 * Waits for the response of the provider: at the listener, and from standard input.
 *
 * @throws CommandError after the time limit, at the end of the only input, or if interrupted
 */
export async function waitForResponse(
  { listener, state, pasteFirst }: ResponseSource,
  runtime: CliRuntime,
): Promise<Callback> {
  const { terminal, clock, cancelled } = runtime
  const done = new AbortController()
  const signal = AbortSignal.any([cancelled, done.signal])
  const sources = [
    endOfTime(),
    pasted(),
    ...(listener === undefined ? [] : [listener.expect(state, sayWrongState)]),
  ]
  try {
    return await Promise.race(sources)
  } finally {
    done.abort()
  }

  async function endOfTime(): Promise<never> {
    await clock.wait(TIME_LIMIT * MINUTE, signal)
    if (cancelled.aborted) throw interrupted()
    if (done.signal.aborted) return never()
    if (listener !== undefined) await tellLateBrowser(listener)
    throw failed(`The time limit of ${TIME_LIMIT} minutes is over.`, 'Start login again.')
  }

  /** A browser that comes a little late gets a page, and not an error of its own. */
  async function tellLateBrowser(late: CallbackListener): Promise<void> {
    terminal.say(`The time limit of ${TIME_LIMIT} minutes is over.`, 'yellow')
    await Promise.race([late.expire(), clock.wait(MINUTE, signal)])
    if (cancelled.aborted) throw interrupted()
  }

  async function pasted(): Promise<Callback> {
    if (pasteFirst === undefined) {
      await clock.wait(MINUTE, signal)
      if (signal.aborted) return never()
    }
    terminal.explain(pasteFirst ?? 'If the browser cannot reach this program:')
    terminal.explain(HOW_TO_PASTE)
    const response = await readPaste(state, signal, runtime)
    if (response !== undefined) return { response, show: () => {} }
    if (listener !== undefined || signal.aborted) return never()
    throw failed(
      'Standard input ended without the redirected address.',
      'Start login again, and paste the address that the browser shows at the end.',
    )
  }

  function sayWrongState(): void {
    terminal.explain(
      'A response that belongs to another sign-in was rejected. Still waiting.',
      'yellow',
    )
  }
}

const HOW_TO_PASTE =
  'Paste the address that the browser shows after the sign-in, and press Enter. It is not shown.'

function never(): Promise<never> {
  return new Promise(() => {})
}
