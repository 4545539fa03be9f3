import { Failure } from './failure.ts'
import type { GitHub } from './github.ts'
import { refusedWith } from './github-refusal.ts'
import type { PublicKey, SealedBox } from './sealed-box.ts'
import { secretPath, secretsPath, type Target } from './target.ts'

/** What GitHub tells of a secret; never its value. */
export interface SecretMetadata {
  /** RFC 3339, to the second. GitHub has no other mark of a version. */
  readonly updatedAt: string
  readonly visibility: Visibility | undefined
}

/** Who may use an organization's secret: has to be sent back with every write. */
export interface Visibility {
  readonly visibility: 'all' | 'private' | 'selected'
  readonly selected_repository_ids?: readonly number[]
}

/** @throws Failure, RequestError: see `GitHub` */
export async function readPublicKey(github: GitHub, target: Target): Promise<PublicKey> {
  const { data } = await github('GET', `${secretsPath(target)}/public-key`)
  if (typeof data?.key_id !== 'string' || typeof data.key !== 'string') {
    throw new Failure('github_unavailable', "GitHub's answer holds no public key.")
  }
  return { keyId: data.key_id, key: data.key }
}

/** Undefined if there is no such secret. */
export async function readSecret(
  github: GitHub,
  target: Target,
): Promise<SecretMetadata | undefined> {
  try {
    const { data } = await github('GET', secretPath(target))
    if (Number.isNaN(Date.parse(data?.updated_at))) {
      throw new Failure(
        'github_unavailable',
        "GitHub's answer does not say when the secret changed.",
      )
    }
    return {
      updatedAt: data.updated_at,
      visibility: await visibility(github, target, data),
    }
  } catch (error) {
    if (refusedWith(error, 404)) return undefined
    throw error
  }
}

async function visibility(
  github: GitHub,
  target: Target,
  data: { visibility?: Visibility['visibility'] },
): Promise<Visibility | undefined> {
  if (target.place.kind !== 'organization' || data.visibility === undefined) return undefined
  if (data.visibility !== 'selected') return { visibility: data.visibility }
  const ids: number[] = []
  for (let page = 1; ; page++) {
    const path = `${secretPath(target)}/repositories?per_page=${PAGE}&page=${page}`
    const { data } = await github('GET', path)
    const repositories: { id: number }[] = data?.repositories ?? []
    ids.push(...repositories.map(({ id }) => id))
    if (repositories.length < PAGE) {
      if (ids.length < data.total_count) throw hiddenRepositories(ids.length, data.total_count)
      return { visibility: 'selected', selected_repository_ids: ids }
    }
  }
}

/** Sending back a list that is not whole would take the secret from the repositories left out. */
function hiddenRepositories(seen: number, all: number): Failure {
  return new Failure(
    'github_forbidden',
    `The token in \`github-token\` sees ${seen} of the ${all} repositories that share the secret.`,
    { remedy: 'Give the token access to all of them, or to all repositories.' },
  )
}

/** The most repositories that GitHub lists on a page. */
const PAGE = 100

export interface Write {
  readonly target: Target
  readonly box: SealedBox
  readonly visibility?: Visibility | undefined
}

/** Writes the secret; 201 and 204 both mean that it is stored. */
export async function writeSecret(
  github: GitHub,
  { target, box, visibility }: Write,
): Promise<void> {
  await github('PUT', secretPath(target), { ...box, ...inWordsOf(target, visibility) })
}

/** Dependabot takes the ids of repositories as strings. */
function inWordsOf({ app }: Target, visibility: Visibility | undefined): object {
  const ids = visibility?.selected_repository_ids
  return app === 'dependabot' && ids !== undefined
    ? { ...visibility, selected_repository_ids: ids.map(String) }
    : { ...visibility }
}
