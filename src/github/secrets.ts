import type { GitHub } from './client.ts'
import { unlessRefused, unusable } from './github-error.ts'
import type { PublicKey, SealedBox } from './sealed-box.ts'
import { NO_REPOSITORY, type SecretMetadata, type Visibility } from './secret-metadata.ts'
import { secretPath, type Target } from './target.ts'
import { readVisibility } from './visibility.ts'
import { isWriteAllowed } from './write-probe.ts'

/** @throws GitHubError */
export async function readPublicKey(github: GitHub, target: Target): Promise<PublicKey> {
  const { data } = await getPublicKey(github, target)
  // The key ID ends up in a command that a person runs.
  if (!/^[\w.-]{1,128}$/.test(data.key_id) || typeof data.key !== 'string') {
    throw unusable('its response contains no public key')
  }
  return { keyId: data.key_id, key: data.key }
}

/**
 * Undefined if there is no such secret.
 *
 * @throws GitHubError
 */
export async function readSecret(
  github: GitHub,
  target: Target,
): Promise<SecretMetadata | undefined> {
  const data = await getSecretIfAny(github, target)
  return (
    data && {
      updatedAt: checkedDate(data.updated_at),
      visibility: await readVisibility(github, target, 'visibility' in data && data.visibility),
    }
  )
}

/**
 * When the secret was last changed. Undefined if there is no such secret. Unlike `readSecret`, this
 * is one request also for an organization's secret.
 *
 * @throws GitHubError
 */
export async function readUpdatedAt(github: GitHub, target: Target): Promise<string | undefined> {
  const data = await getSecretIfAny(github, target)
  return data && checkedDate(data.updated_at)
}

async function getSecretIfAny(github: GitHub, target: Target) {
  return (await unlessRefused(getSecret(github, target), 404))?.data
}

function checkedDate(updatedAt: string): string {
  if (RFC_3339.test(updatedAt) && !Number.isNaN(Date.parse(updatedAt))) return updatedAt
  throw unusable('its response does not say when the secret changed')
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

/**
 * Writes the secret. 201 and 204 both mean that it is stored.
 *
 * @throws GitHubError
 */
export async function writeSecret(
  { rest }: GitHub,
  { owner, app, name: secret_name }: Target,
  box: SealedBox,
  visibility: Visibility | undefined,
): Promise<{ readonly headers: { readonly date?: string } }> {
  if (owner.kind === 'organization') {
    const body = { org: owner.org, secret_name, ...box, ...(visibility ?? NO_REPOSITORY) }
    if (app !== 'dependabot') return rest[app].createOrUpdateOrgSecret(body)
    const ids = visibility?.selected_repository_ids?.map(String)
    return rest.dependabot.createOrUpdateOrgSecret({
      ...body,
      ...(ids && { selected_repository_ids: ids }),
    })
  }
  const { repo } = owner
  const body = { owner: owner.owner, repo, secret_name, ...box }
  if (owner.kind === 'repository') return rest[app].createOrUpdateRepoSecret(body)
  const { environment: environment_name } = owner
  return rest.actions.createOrUpdateEnvironmentSecret({ ...body, environment_name })
}

/**
 * Shows that the token may write the secret, without writing. The request names another secret, in
 * case GitHub ever accepts it.
 *
 * @returns whether write access is confirmed
 * @throws GitHubError of 401, 403 or 404
 */
export function probeWrite({ request }: GitHub, target: Target): Promise<boolean> {
  const probe = { ...target, name: `${target.name}_WRITE_PROBE` }
  return isWriteAllowed(request(`PUT ${secretPath(probe)}`, { data: {} }))
}

function getPublicKey({ rest }: GitHub, { owner, app }: Target) {
  if (owner.kind === 'organization') return rest[app].getOrgPublicKey({ org: owner.org })
  const { repo } = owner
  if (owner.kind === 'repository') return rest[app].getRepoPublicKey({ owner: owner.owner, repo })
  const { environment: environment_name } = owner
  return rest.actions.getEnvironmentPublicKey({ owner: owner.owner, repo, environment_name })
}

function getSecret({ rest }: GitHub, { owner, app, name: secret_name }: Target) {
  if (owner.kind === 'organization') return rest[app].getOrgSecret({ org: owner.org, secret_name })
  const { repo } = owner
  const parameters = { owner: owner.owner, repo, secret_name }
  if (owner.kind === 'repository') return rest[app].getRepoSecret(parameters)
  const { environment: environment_name } = owner
  return rest.actions.getEnvironmentSecret({ ...parameters, environment_name })
}
