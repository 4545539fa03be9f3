import { credentialMeaning, Failure } from './lib/failure.ts'
import { writeSummary } from './lib/summary.ts'
import type { Ports } from './ports.ts'

/** Fails the step: what happened, what is left of the refresh token, what to do. */
export function report(error: unknown, ports: Ports): void {
  const failure = error instanceof Failure ? error : unexpected(error, ports)
  const { code, message, credential, remedy } = failure
  const meaning = credentialMeaning[credential]
  ports.core.setFailed([`${code}: ${message}`, meaning, `What to do: ${remedy}`].join('\n'))
  try {
    ports.core.setOutput('error-code', code)
    ports.core.setOutput('credential', credential)
  } catch {
    ports.core.warning('The outputs could not be written: is the disk full?')
  }
  writeSummary(
    {
      title: `Failed: ${code}`,
      rows: [
        ['What happened', message],
        ['Refresh token', meaning],
        ['What to do', remedy],
      ],
    },
    ports,
  )
}

/** A defect. Its message may come from anywhere, so it is scrubbed; of the stack, only places. */
function unexpected(error: unknown, { masks }: Ports): Failure {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(typeof error)
  const places = stack.split('\n').filter(line => /^\s+at /.test(line))
  return new Failure(
    'internal_error',
    [
      `${masks.scrub(`${name}: ${message}`)}`,
      ...places.slice(0, 8).map(place => masks.scrub(place)),
    ].join('\n'),
  )
}
