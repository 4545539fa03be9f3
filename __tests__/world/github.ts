import { randomBytes } from 'node:crypto'
import { type Contract, githubContract } from './contract.ts'
import type { App } from './github-app.ts'
import type { Repository } from './github-repository.ts'
import { createRun, type Run } from './github-runs.ts'
import { GitHubService } from './github-service.ts'
import type { Grants } from './github-state.ts'
import type { Place } from './places.ts'
import { type Json, type Server, startServer } from './server.ts'
import { type Entry, type EntryKind, Vault } from './vault.ts'

export type GitHubOptions = {
  readonly tls?: boolean
  /** `/api/v3` for a GitHub Enterprise Server. */
  readonly basePath?: string
  /** How far GitHub's clock is ahead of this machine's. */
  readonly clockSkewMs?: number
  /** Also offers the operations that only the command line and the steps of workflows use. */
  readonly commandLine?: boolean
  /** Changes the JSON of a 200 response before it is checked and sent. */
  readonly answer?: (name: string, json: Json) => unknown
}

export type GitHub = Server & {
  readonly apiUrl: string
  /** A fine-grained token with every permission. */
  readonly token: string
  readonly tokens: Map<string, Grants>
  /** By full name in lower case. */
  readonly repositories: Map<string, Repository>
  readonly organizations: Set<string>
  /** People, in lower case. */
  readonly users: Set<string>
  /** The GitHub Apps that were created on the website, by slug. */
  readonly apps: Map<string, App>
  /** The run that the steps of this world are in. */
  readonly run: Run
  secret(place: Place, name: string): Entry | undefined
  setSecret(place: Place, name: string, value: string, facts?: EntryFacts): void
  variable(place: Place, name: string): Entry | undefined
  setVariable(place: Place, name: string, value: string, facts?: EntryFacts): void
  /** From now on, a value encrypted under the old key is rejected. */
  rotateKey(place: Place): void
  /** How requests or responses differ from GitHub's API description. */
  readonly violations: readonly string[]
}

export type EntryFacts = Partial<Omit<Entry, 'value'>>

/** GitHub's API for secrets and variables, checked against GitHub's own description of it. */
export async function createGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const { basePath = '', clockSkewMs = 0, answer = (_name, json) => json, tls = false } = options
  const { commandLine = false } = options
  const downloads = new Map<string, string>()
  const [contract, vault] = await Promise.all<[Promise<Contract>, Promise<Vault>]>([
    githubContract(),
    Vault.open(),
  ])
  const now = () => new Date(Date.now() + clockSkewMs)
  const token = `github_pat_${randomBytes(32).toString('base64url')}`
  const state = {
    tokens: new Map([[token, EVERYTHING]]),
    repositories: new Map<string, Repository>(),
    organizations: new Set<string>(),
    users: new Set(['octocat']),
    apps: new Map<string, App>(),
    run: createRun({
      id: 16_000_000_001,
      status: 'in_progress',
      startedAt: now(),
      createdAt: now(),
    }),
    violations: [] as string[],
  }
  const service = new GitHubService({
    ...state,
    ...{ basePath, commandLine, downloads, answer, now, contract, vault },
  })
  const server = await startServer(service, tls)
  service.origin = server.url
  const get = (kind: EntryKind) => (place: Place, name: string) => vault.get(place, name, kind)
  const set =
    (kind: EntryKind) =>
    (place: Place, name: string, value: string, facts: EntryFacts = {}) => {
      const before = vault.get(place, name, kind)
      const { updatedAt = now(), createdAt = before?.createdAt ?? updatedAt } = facts
      const shared = place.kind === 'organization' ? { visibility: 'private' as const } : {}
      const entry = { ...shared, ...before, ...facts, value, createdAt, updatedAt }
      vault.put(place, name, entry, kind)
    }
  return Object.defineProperties(server as GitHub, {
    ...Object.getOwnPropertyDescriptors(state),
    token: { value: token },
    apiUrl: { get: () => `${server.url}${basePath}` },
    secret: { value: get('secret') },
    setSecret: { value: set('secret') },
    variable: { value: get('variable') },
    setVariable: { value: set('variable') },
    rotateKey: { value: (place: Place) => vault.rotateKey(place) },
  })
}

const EVERYTHING: Grants = {
  administration: 'write',
  contents: 'write',
  actions: 'write',
  actions_variables: 'write',
  secrets: 'write',
  environments: 'write',
  issues: 'write',
  dependabot_secrets: 'write',
  codespaces_secrets: 'write',
  organization_secrets: 'write',
  organization_dependabot_secrets: 'write',
  organization_codespaces_secrets: 'write',
  organization_actions_variables: 'write',
}
