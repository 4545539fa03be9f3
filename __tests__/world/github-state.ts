import type { Call, Contract } from './contract.ts'
import type { App } from './github-app.ts'
import type { Repository } from './github-repository.ts'
import type { Run } from './github-runs.ts'
import type { Permission } from './places.ts'
import type { Json, ServedRequest } from './server.ts'
import type { Vault } from './vault.ts'

export type Level = 'none' | 'read' | 'write'

/** What a fine-grained token may do. */
export type Grants = { readonly [permission in Permission]?: Level } & {
  /** Full names in lower case; all other repositories do not exist for it. All when missing. */
  readonly repositories?: readonly string[]
  readonly expiresAt?: Date
  /** The organization's policy that rejects the token, whatever its permissions. */
  readonly rejectedBy?: 'sso' | 'lifetime'
}

export type GitHubState = {
  readonly tokens: Map<string, Grants>
  readonly repositories: Map<string, Repository>
  readonly organizations: Set<string>
  readonly users: Set<string>
  readonly apps: Map<string, App>
  /** The run that the steps of this world are in. */
  readonly run: Run
  readonly violations: string[]
  readonly basePath: string
  /** Whether the operations exist that the action itself does not use. */
  readonly commandLine: boolean
  readonly contract: Contract
  readonly vault: Vault
  /** The texts that can be downloaded without a token, by path. */
  readonly downloads: Map<string, string>
  answer(name: string, json: Json): unknown
  now(): Date
}

/** A response without the headers that all responses have. */
export type Reply = {
  readonly status: number
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** One request that the token may make. */
export type Exchange = {
  readonly state: GitHubState
  readonly call: Call
  readonly request: ServedRequest
  /** In the path; a request to one that does not exist never gets here. */
  readonly repository: Repository
  /** Without a slash at the end. */
  readonly apiUrl: string
  readonly webUrl: string
  /** The documentation's example of the response, to be completed. */
  readonly example: Json
}

export type Handler = (exchange: Exchange) => Reply | Promise<Reply>

/** By operation: `get /repos/{owner}/{repo}`. */
export type Handlers = Readonly<Record<string, Handler>>

/** GitHub writes times to the second. */
export function stamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
