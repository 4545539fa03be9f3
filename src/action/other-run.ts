import { createGitHub } from '../github/client.ts'
import { readSecret } from '../github/secrets.ts'
import { labelTarget } from '../github/target.ts'
import { formatUtc } from '../shared/dates.ts'
import type { Plan } from './model.ts'
import type { Runtime } from './runtime.ts'

/** Whether another run may have rotated the token that the provider rejected. */
export interface OtherRun {
  readonly result: 'rotated' | 'not rotated' | 'unknown'
  /** What the secret shows, as a sentence. */
  readonly finding: string
}

/** What to do if another run rotated the token, before anything else. */
export const NEW_RUN_FIRST = 'Start a new run first; it reads the current token.'

/** Reads the secret twice, because the other run may save its token a moment later. */
export async function lookForOtherRun(
  { inputs, primary: { target, found } }: Plan,
  runtime: Runtime,
): Promise<OtherRun> {
  const github = createGitHub(inputs.github, { ...runtime, timeout: 5_000 })
  const look = (): Promise<string | undefined> =>
    readSecret(github, target).then(
      secret => secret?.updatedAt,
      () => undefined,
    )
  let updatedAt = await look()
  if (updatedAt === found.updatedAt) {
    await runtime.clock.wait(PAUSE, runtime.cancelled)
    updatedAt = (await look()) ?? updatedAt
  }
  const label = labelTarget(target)
  if (updatedAt === undefined) {
    const finding = `Whether another run rotated the token is not known: the ${label} could not be read again.`
    return { result: 'unknown', finding }
  }
  return updatedAt === found.updatedAt
    ? {
        result: 'not rotated',
        finding: `The ${label} has not changed since ${formatUtc(new Date(updatedAt), 'second')}.`,
      }
    : {
        result: 'rotated',
        finding: `The ${label} was changed at ${formatUtc(new Date(updatedAt), 'second')}, during this run. Another run probably rotated the token, and the secret now holds a newer one.`,
      }
}

/** Milliseconds between the two reads. */
const PAUSE = 3_000
