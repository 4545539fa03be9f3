import { describeBasis } from '../github/encryption-basis.ts'
import { wrappedPutSecretCommand } from '../github/put-secret-command.ts'
import { labelTarget, type Target } from '../github/target.ts'
import { commandLine, runThis } from '../shared/command-line.ts'
import type { Command } from './job-summary.ts'
import { type PendingWrite, tokenNames } from './model.ts'
import type { Runtime } from './runtime.ts'

/**
 * The command of the command line that checks and saves a printed value: by the number of this run,
 * or, for a secret of another repository or organization, from the lines that a person pastes.
 */
export function storeCommand({ target, apiUrl }: PendingWrite, env: Runtime['env']): string {
  const api = apiUrl === 'https://api.github.com' ? undefined : apiUrl
  const place = inLogOf(target, env) ?? placeOf(target)
  return commandLine('store', [...place, ['github-api-url', api]])
}

/** What `storeCommand` is for, and where to run it, as the beginning of a sentence. */
export function describeStore(
  { target }: PendingWrite,
  env: Runtime['env'],
  lines = 'the lines above',
): string {
  const paste = inLogOf(target, env) === undefined ? ` and paste ${lines}` : ''
  return `Or, to check first that nothing newer is there, ${runThis(env)}${paste}:`
}

/** The line that the command line needs beside a printed value. */
export function basisOf(write: PendingWrite): string {
  const { token, sealed, foundUpdatedAt, sealedAt } = write
  const keyId = sealed.key_id
  return describeBasis({ what: tokenNames[token], keyId, foundUpdatedAt, sealedAt })
}

/** The recovery commands for the job's summary. */
export function recoveryBlocks(
  writes: readonly PendingWrite[],
  env: Runtime['env'],
): readonly Command[] {
  const values = writes.map(
    (write): Command => ({
      caption: `To save the new ${tokenNames[write.token]} in the ${labelTarget(write.target)}, run \`gh auth login\`, then:`,
      command: wrappedPutSecretCommand(write),
    }),
  )
  const lines = 'the lines of the group `Recovery` in the log'
  const checks = new Map(
    writes.map(write => [storeCommand(write, env), describeStore(write, env, lines)]),
  )
  return [...values, ...[...checks].map(([command, caption]) => ({ caption, command }))]
}

type Place = readonly (readonly [option: string, value: string])[]

/** The run whose log shows the value. The command line stores only what belongs to its repository. */
function inLogOf(target: Target, env: Runtime['env']): Place | undefined {
  const { GITHUB_RUN_ID: run = '', GITHUB_REPOSITORY: repository = '' } = env
  if (!/^\d{1,15}$/.test(run) || !isOwn(target, repository)) return undefined
  return [
    ['run', run],
    ['repository', repository],
  ]
}

/** A secret of this repository, or of the organization that owns it. */
function isOwn({ owner }: Target, repository: string): boolean {
  const [login = ''] = repository.split('/')
  const isSame = (name: string, other: string): boolean =>
    name.toLowerCase() === other.toLowerCase()
  return owner.kind === 'organization'
    ? isSame(owner.org, login)
    : isSame(`${owner.owner}/${owner.repo}`, repository)
}

function placeOf({ owner }: Target): Place {
  return owner.kind === 'organization'
    ? [['organization', owner.org]]
    : [['repository', `${owner.owner}/${owner.repo}`]]
}
