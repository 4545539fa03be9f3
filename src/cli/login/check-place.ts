import { createGitHub } from '../../github/client.ts'
import { readRepository } from '../../github/repository.ts'
import { createSeal, type Seal } from '../../github/sealed-box.ts'
import type { SecretMetadata } from '../../github/secret-metadata.ts'
import { probeWrite, readPublicKey, readSecret } from '../../github/secrets.ts'
import { labelOwner, type Owner, ownerKinds } from '../../github/target.ts'
import { readUserName } from '../../github/user.ts'
import { probeVariableWrite } from '../../github/variables.ts'
import { failed } from '../command-error.ts'
import type { GitHubConnection } from '../connect.ts'
import { type Attempt, explainGitHub } from '../explain-github.ts'
import type { CliRuntime } from '../runtime.ts'
import { type KnownRepository, secretAt } from './destination.ts'

/**
 * Checks that GitHub accepts the token, and says whose it is.
 *
 * @throws CommandError
 */
export async function checkToken(
  { github, tokenSource }: GitHubConnection,
  runtime: CliRuntime,
): Promise<void> {
  const { terminal, redactor } = runtime
  const user = await explained(readUserName(github), { what: 'use the GitHub token' }, runtime)
  const whose = user === undefined ? '' : ` of ${redactor.redact(user)}`
  terminal.explain(`GitHub: the token${whose}, from ${tokenSource}.`)
}

/**
 * The repository of this place. Undefined for an organization.
 *
 * @throws CommandError if it is archived, or cannot be read
 */
export async function checkRepository(
  place: Owner,
  { github }: GitHubConnection,
  runtime: CliRuntime,
): Promise<KnownRepository | undefined> {
  if (place.kind === 'organization') return undefined
  const { owner, repo } = place
  const label = labelOwner({ kind: 'repository', owner, repo })
  const repository = await explained(
    readRepository(github, { owner, repo }),
    { what: `read the ${label}`, permission: 'Metadata: read' },
    runtime,
  )
  if (repository.archived) {
    throw failed(
      `The ${label} is archived and read-only.`,
      'Unarchive it, or use another repository.',
    )
  }
  return { ...repository, owner, repo }
}

/** What the checks of a place found. */
export interface PlaceFindings {
  readonly seal: Seal
  readonly found: ReadonlyMap<string, SecretMetadata>
}

/**
 * Checks that the secrets and the variable can be written: reads the public key and the secrets,
 * encrypts a trial value, and probes write access, which changes nothing.
 *
 * @param names of the secrets; the first is the refresh token's
 * @throws CommandError
 */
export async function checkPlace(
  owner: Owner,
  names: readonly [string, ...string[]],
  { github, access }: GitHubConnection,
  runtime: CliRuntime,
): Promise<PlaceFindings> {
  const probe = createGitHub(access, { ...runtime, timeout: 0, signal: runtime.cancelled })
  const label = labelOwner(owner)
  const { permissions, variables } = ownerKinds[owner.kind]
  const secrets = { what: `write secrets of the ${label}`, permission: permissions.actions ?? '' }
  const first = secretAt(owner, names[0])
  const [seal, found] = await Promise.all([
    explained(readPublicKey(github, first).then(createSeal), secrets, runtime),
    Promise.all(
      names.map(async name => {
        const metadata = await explained(
          readSecret(github, secretAt(owner, name)),
          secrets,
          runtime,
        )
        return [name, metadata] as const
      }),
    ),
    explained(probeWrite(probe, first), secrets, runtime),
    // In an environment, one permission is for both.
    owner.kind !== 'environment' &&
      explained(
        probeVariableWrite(probe, owner),
        { what: `write variables of the ${label}`, permission: variables },
        runtime,
      ),
  ])
  const existing = found.flatMap(([name, metadata]) =>
    metadata === undefined ? [] : [[name, metadata] as const],
  )
  return { seal, found: new Map(existing) }
}

async function explained<T>(work: Promise<T>, attempt: Attempt, runtime: CliRuntime): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw explainGitHub(error, attempt, runtime)
  }
}
