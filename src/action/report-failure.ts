import { runThis } from '../shared/command-line.ts'
import { type Credential, credentialMeanings, Failure } from '../shared/failure.ts'
import { FailureWithDetails } from './failure-with-details.ts'
import { writeJobSummary } from './job-summary.ts'
import type { Runtime } from './runtime.ts'

/** Fails the step, and reports what happened, what remains of the refresh token and what to do. */
export function reportFailure(error: unknown, runtime: Runtime): void {
  const { core } = runtime
  const failure = error instanceof Failure ? error : unexpected(error, runtime)
  const { code, message, credential, remedy, signIn } = failure
  const meaning = credentialMeanings[credential]
  const howToSignIn = signIn && `To sign in and save a new refresh token, ${runThis(runtime.env)}:`
  core.setFailed(
    [`${code}: ${message}`, meaning, `What to do: ${remedy}`, howToSignIn, signIn]
      .filter(Boolean)
      .join('\n'),
  )
  for (const cause of causesOf(failure)) core.info(`Caused by ${describe(cause, runtime)}`)
  try {
    core.setOutput('error-code', code)
    core.setOutput('credential', credential)
  } catch {
    core.warning("The runner's output file (GITHUB_OUTPUT) cannot be written.")
  }
  const details = failure instanceof FailureWithDetails ? failure.details : undefined
  if (details?.leftToPostStep) return
  writeJobSummary(
    {
      sign: '❌',
      title: `${details?.title ?? 'failed'} (\`${code}\`)`,
      parts: [
        ['What happened', message],
        ['Is my token safe?', `${isSafe[credential]} ${meaning}`],
        ['What to do', remedy],
      ],
      commands: [
        ...(details?.commands ?? []),
        ...(signIn && howToSignIn ? [{ caption: howToSignIn, command: signIn }] : []),
      ],
      rows: details?.rows ?? [],
    },
    runtime,
  )
}

const isSafe: Readonly<Record<Credential, string>> = {
  untouched: 'Yes.',
  rejected: 'No.',
  unknown: 'Not known.',
  recoverable: 'Not yet.',
  stored: 'Yes.',
}

/** The Failure for a bug. Any text can be in its message, so the message and the stack are redacted. */
function unexpected(error: unknown, runtime: Runtime): Failure {
  const { stack = '' } = error instanceof Error ? error : {}
  const places = stack.split('\n').filter(line => /^\s+at /.test(line))
  return new Failure({
    code: 'internal_error',
    message: [
      describe(error, runtime),
      ...places.slice(0, 8).map(place => runtime.redactor.redact(place)),
    ].join('\n'),
    remedy: 'Report it with the lines above. They contain no token.',
  })
}

function describe(error: unknown, { redactor }: Runtime): string {
  if (!(error instanceof Error)) return `a value of type ${typeof error}`
  return redactor.redact(`${error.name}: ${error.message}`)
}

function causesOf(failure: Failure): Error[] {
  const causes: Error[] = []
  let { cause } = failure
  while (cause instanceof Error && causes.length < 5) {
    causes.push(cause)
    cause = cause.cause
  }
  return causes
}
