import { hasChanged } from '../../github/encryption-basis.ts'
import type { SecretMetadata } from '../../github/secret-metadata.ts'
import { readPublicKey, readSecret } from '../../github/secrets.ts'
import { labelTarget, ownerKinds, type Target } from '../../github/target.ts'
import { commandLine } from '../../shared/command-line.ts'
import type { GitHubConnection } from '../connect.ts'
import { explainGitHub } from '../explain-github.ts'
import { placeOptions } from '../place.ts'
import type { CliRuntime } from '../runtime.ts'
import type { Candidates } from './choose-values.ts'
import type { PrintedRecovery } from './printed-recoveries.ts'

/** Why a value is not saved, and what to do instead. */
export interface Refusal {
  readonly message: string
  readonly remedy: string
}

/** A value that may be saved. */
export interface CheckedValue {
  readonly value: PrintedRecovery
  /** The secret now. Undefined if it does not exist. */
  readonly current: SecretMetadata | undefined
}

/**
 * Checks that the secret is what it was when the value was encrypted, and that GitHub can still
 * decrypt the value. It only reads.
 *
 * @throws CommandError if GitHub does not say
 */
export async function checkValue(
  candidates: Candidates,
  { github, access }: GitHubConnection,
  runtime: CliRuntime,
): Promise<CheckedValue | Refusal> {
  const { target } = candidates[0]
  const label = labelTarget(target)
  const permission = ownerKinds[target.owner.kind].permissions[target.app]
  const attempt = { what: `read the ${label}`, ...(permission && { permission }) }
  const [current, key] = await Promise.all([
    readSecret(github, target),
    readPublicKey(github, target),
  ]).catch(error => {
    throw explainGitHub(error, attempt, runtime)
  })
  const value =
    candidates.findLast(({ sealed }) => sealed.key_id === key.keyId) ??
    candidates.at(-1) ??
    candidates[0]
  const now = runtime.clock.now() + (github.observations.clockAhead ?? 0)
  const refusal =
    refuseFuture(value, now) ?? (await refuseChange(value, current, access.apiUrl, runtime))
  if (refusal !== undefined) return refusal
  if (value.sealed.key_id === key.keyId) return { value, current }
  const isAccessToken = value.basis?.what === 'access token'
  return {
    message: `GitHub has changed the public key of the ${label}, and cannot decrypt the value any more.`,
    remedy: isAccessToken ? NEW_RUN : `Sign in again: ${loginCommand(target, access.apiUrl)}`,
  }
}

const NEW_RUN = 'Start a new run; it gets a new access token.'

/** A later time would make every value look newer than what is in the secret. */
function refuseFuture({ target, basis }: PrintedRecovery, now: number): Refusal | undefined {
  if (basis === undefined || Date.parse(basis.sealedAt) <= now + TOLERANCE) return undefined
  return {
    message: `The value for the ${labelTarget(target)} says that it was encrypted at ${basis.sealedAt}, which is in the future. The action does not print that. Nothing was saved.`,
    remedy: 'Find out which step of the run printed it.',
  }
}

/** Milliseconds. GitHub sends its time in whole seconds. */
const TOLERANCE = 60_000

async function refuseChange(
  { target, basis }: PrintedRecovery,
  current: SecretMetadata | undefined,
  apiUrl: string,
  { terminal }: CliRuntime,
): Promise<Refusal | undefined> {
  const label = labelTarget(target)
  if (basis === undefined) {
    const state =
      current === undefined
        ? 'it does not exist now'
        : `it was last changed at ${current.updatedAt}`
    const problem = `Nothing says what the ${label} was when the value was encrypted; ${state}.`
    if (terminal.interactive && (await terminal.confirm(`${problem} Overwrite it?`, false))) return
    return { message: `${problem} Nothing was saved.`, remedy: SAY_WHEN }
  }
  const { foundUpdatedAt, sealedAt } = basis
  if (current === undefined) {
    if (foundUpdatedAt === undefined) return undefined
    return {
      message: `The ${label} does not exist any more. It did when the value was encrypted, at ${sealedAt}.`,
      remedy: `To create it again, sign in: ${loginCommand(target, apiUrl)}`,
    }
  }
  if (!hasChanged(basis, current)) return undefined
  const since =
    foundUpdatedAt === undefined ? `encrypted at ${sealedAt}` : `made for ${foundUpdatedAt}`
  return {
    message: `The ${label} was changed at ${current.updatedAt}; the value was ${since}. The value is saved already, or something newer is there. Nothing was saved.`,
    remedy: 'Start a new run; it reads the current token.',
  }
}

const SAY_WHEN =
  'Add `--updated-at` from the log, or copy all printed lines. At a terminal, this command asks.'

/** The command that saves a new refresh token in this secret. */
function loginCommand({ owner, name }: Target, apiUrl: string): string {
  const api = apiUrl === 'https://api.github.com' ? undefined : apiUrl
  return commandLine('login', [
    ...placeOptions(owner),
    ['secret-name', name],
    ['github-api-url', api],
  ])
}
