import { randomBytes } from 'node:crypto'
import { type Contract, githubContract } from './contract.ts'
import { GitHubService } from './github-service.ts'
import type { Grants, Repository, RunFacts } from './github-state.ts'
import type { Place } from './places.ts'
import { SecretVault, type StoredSecret, type Visibility } from './secret-store.ts'
import { type Json, type Server, startServer } from './server.ts'

export type GitHubOptions = {
  readonly tls?: boolean
  /** `/api/v3` makes it a GitHub Enterprise Server. */
  readonly basePath?: string
  /** How far its clock is ahead of ours. */
  readonly clockSkewMs?: number
  /** Reshapes a good answer before it is checked and sent. */
  readonly answer?: (name: string, json: Json) => unknown
}

export type GitHub = Server & {
  readonly apiUrl: string
  /** A fine-grained token that may do everything. */
  readonly token: string
  readonly tokens: Map<string, Grants>
  /** By full name in lower case. */
  readonly repositories: Map<string, Repository>
  readonly organizations: Set<string>
  readonly run: RunFacts
  secret(place: Place, name: string): StoredSecret | undefined
  setSecret(place: Place, name: string, value: string, facts?: SecretFacts): void
  /** From now on a value sealed with the old key is refused. */
  rotateKey(place: Place): void
  /** What requests or answers did against GitHub's description of its API. */
  readonly violations: readonly string[]
}

export type SecretFacts = {
  readonly updatedAt?: Date
  readonly createdAt?: Date
  readonly visibility?: Visibility
  readonly selectedRepositoryIds?: readonly number[]
}

/** GitHub's secrets API, held to GitHub's own description of it. */
export async function createGitHub(options: GitHubOptions = {}): Promise<GitHub> {
  const { basePath = '', clockSkewMs = 0, answer = (_name, json) => json, tls = false } = options
  const [contract, vault] = await Promise.all<[Promise<Contract>, Promise<SecretVault>]>([
    githubContract(),
    SecretVault.open(),
  ])
  const now = () => new Date(Date.now() + clockSkewMs)
  const token = `github_pat_${randomBytes(32).toString('base64url')}`
  const state = {
    tokens: new Map([[token, EVERYTHING]]),
    repositories: new Map<string, Repository>(),
    organizations: new Set<string>(),
    run: { id: 16_000_000_001, attempt: 1, startedAt: now(), createdAt: now() },
    violations: [] as string[],
  }
  const service = new GitHubService({ ...state, basePath, answer, now, contract, vault })
  const server = await startServer(service, tls)
  service.origin = server.url
  return Object.defineProperties(server as GitHub, {
    ...Object.getOwnPropertyDescriptors(state),
    token: { value: token },
    apiUrl: { get: () => `${server.url}${basePath}` },
    secret: { value: (place: Place, name: string) => vault.get(place, name) },
    setSecret: {
      value: (place: Place, name: string, value: string, facts: SecretFacts = {}) => {
        const before = vault.get(place, name)
        const { updatedAt = now(), createdAt = before?.createdAt ?? updatedAt, ...rest } = facts
        const shared = place.kind === 'organization' ? { visibility: 'private' as const } : {}
        const { value: _, ...kept } = before ?? { value }
        vault.put(place, name, { ...shared, ...kept, ...rest, value, createdAt, updatedAt })
      },
    },
    rotateKey: { value: (place: Place) => vault.rotateKey(place) },
  })
}

const EVERYTHING: Grants = {
  actions: 'write',
  secrets: 'write',
  environments: 'write',
  dependabot_secrets: 'write',
  codespaces_secrets: 'write',
  organization_secrets: 'write',
  organization_dependabot_secrets: 'write',
  organization_codespaces_secrets: 'write',
}
