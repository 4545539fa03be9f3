import { notFound } from './github-errors.ts'
import type { Exchange, Handlers } from './github-state.ts'
import type { Json } from './server.ts'

/** Repositories, organizations and people. */
export const ACCOUNTS: Handlers = {
  'get /repos/{owner}/{repo}': exchange => ({ status: 200, json: repositoryJson(exchange) }),
  'get /orgs/{org}': ({ call, example }) => ({
    status: 200,
    json: { ...example, login: call.params.org, archived_at: null },
  }),
  'get /user': exchange => ({
    status: 200,
    json: { ...exchange.example, ...accountNamed(exchange, 'octocat') },
  }),
  'get /users/{username}': exchange => {
    const { username = '' } = exchange.call.params
    const { users, organizations } = exchange.state
    const known = users.has(username.toLowerCase()) || organizations.has(username.toLowerCase())
    if (!known) return notFound
    return { status: 200, json: { ...exchange.example, ...accountNamed(exchange, username) } }
  },
  // The fingerprints of the example are not text.
  'get /meta': ({ example }) => ({ status: 200, json: { ...example, ssh_key_fingerprints: {} } }),
}

/** What differs between an organization and a person. */
export function accountNamed({ state, webUrl }: Exchange, login: string): Json {
  const type = state.organizations.has(login.toLowerCase()) ? 'Organization' : 'User'
  return { login, type, html_url: `${webUrl}/${login}` }
}

function repositoryJson(exchange: Exchange): Json {
  const { repository, call, example, webUrl } = exchange
  const { owner = '', repo } = call.params
  const full_name = `${owner}/${repo}`
  const { id, archived, permissions, defaultBranch } = repository
  const visibility = repository.public ? 'public' : 'private'
  const visible = { private: !repository.public, visibility, archived, permissions }
  const unused = { language: null, source: undefined, parent: undefined }
  return {
    ...example,
    id,
    name: repo,
    full_name,
    html_url: `${webUrl}/${full_name}`,
    default_branch: defaultBranch,
    owner: { ...(example['owner'] as Json), ...accountNamed(exchange, owner) },
    ...visible,
    ...unused,
  }
}
