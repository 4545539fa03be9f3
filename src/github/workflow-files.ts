import type { GitHub } from './client.ts'
import { isRefused } from './github-error.ts'
import type { RepositoryReference } from './repository-reference.ts'
import type { WorkflowText } from './workflow-text.ts'

const FOLDER = '.github/workflows'

/**
 * The workflow files of the default branch, in the order of their names.
 *
 * @throws GitHubError
 */
export async function readWorkflowFiles(
  github: GitHub,
  repository: RepositoryReference,
): Promise<readonly WorkflowText[]> {
  const paths = await listPaths(github, repository)
  return Promise.all(
    paths.map(async path => ({ path, text: await readText(github, repository, path) })),
  )
}

async function listPaths(
  { rest }: GitHub,
  { owner, repo }: RepositoryReference,
): Promise<readonly string[]> {
  try {
    const { data } = await rest.repos.getContent({ owner, repo, path: FOLDER })
    return (Array.isArray(data) ? data : [])
      .filter(({ type, name }) => type === 'file' && /\.ya?ml$/i.test(name))
      .map(({ path }) => path)
      .sort()
  } catch (error) {
    if (!isRefused(error, 404)) throw error
    // A token without the permission also gets 404. Then it cannot read the root either.
    await rest.repos.getContent({ owner, repo, path: '' })
    return []
  }
}

async function readText(
  { rest }: GitHub,
  { owner, repo }: RepositoryReference,
  path: string,
): Promise<string> {
  const { data } = await rest.repos.getContent({ owner, repo, path })
  const content = 'content' in data ? data.content : ''
  return Buffer.from(content, 'base64').toString()
}
