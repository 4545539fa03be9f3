import type { GitHub } from './client.ts'
import { GitHubError, unusable } from './github-error.ts'
import type { Visibility } from './secret-metadata.ts'
import type { Target } from './target.ts'

/**
 * Undefined for a secret that does not belong to an organization.
 *
 * @throws GitHubError, also if the token sees only some of the repositories
 */
export async function readVisibility(
  github: GitHub,
  target: Target,
  visibility: unknown,
): Promise<Visibility | undefined> {
  if (target.owner.kind !== 'organization') return undefined
  if (visibility === 'all' || visibility === 'private') return { visibility }
  if (visibility !== 'selected') throw unusable('its response does not say who may use the secret')
  return {
    visibility,
    selected_repository_ids: await selectedRepositories(github, target, target.owner.org),
  }
}

async function selectedRepositories(
  { rest }: GitHub,
  { app, name: secret_name }: Target,
  org: string,
): Promise<number[]> {
  const ids: number[] = []
  for (let page = 1; ; page++) {
    const { data } = await rest[app].listSelectedReposForOrgSecret({
      org,
      secret_name,
      per_page: PAGE,
      page,
    })
    if (!Array.isArray(data.repositories)) throw unusable('its response lists no repositories')
    ids.push(...data.repositories.map(({ id }) => id))
    if (data.repositories.length === PAGE) continue
    if (ids.length < data.total_count) throw incompleteList(ids.length, data.total_count)
    return ids
  }
}

/** Writing back an incomplete list would take the secret from the repositories left out. */
function incompleteList(seen: number, all: number): GitHubError {
  return new GitHubError({ kind: 'incomplete-list', seen, all })
}

/** The most repositories that GitHub lists on a page. */
const PAGE = 100
