import {
  type AuthorizationError,
  type Code,
  readPastedResponse,
} from '../../oauth/sign-in/authorization-response.ts'
import type { Secret } from '../../shared/secret.ts'
import type { CliRuntime } from '../runtime.ts'

/**
 * Reads lines from standard input until one is the redirected address of this sign-in, and says of
 * every other why it is not. Undefined at the end of the input, or when aborted.
 */
export async function readPaste(
  state: Secret,
  signal: AbortSignal,
  { terminal }: Pick<CliRuntime, 'terminal'>,
): Promise<Code | AuthorizationError | undefined> {
  for (;;) {
    const line = await terminal.readLine(signal)
    if (line === undefined) return undefined
    const response = readPastedResponse(line, state)
    if (response.kind === 'code' || response.kind === 'error') return response
    if (response.kind === 'wrong-state')
      terminal.explain(response.missing ? NO_STATE : WRONG_STATE, 'yellow')
    else terminal.explain(`This ${response.reason}.`, 'yellow')
    terminal.say('Paste the redirected address, and press Enter:')
  }
}

const NO_STATE =
  'This address has no `state`. Copy the whole address: without it, a code may belong to another sign-in.'

const WRONG_STATE =
  'This address belongs to another sign-in: its `state` is not the one of this login.'
