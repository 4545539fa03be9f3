import type { Contract } from './contract.ts'
import type { Permission } from './places.ts'
import type { Json } from './server.ts'
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

export type RunFacts = {
  id: number
  attempt: number
  startedAt: Date
  createdAt: Date
  /** The concurrency groups that the run is in. */
  groups: string[]
}

export type GitHubState = {
  readonly tokens: Map<string, Grants>
  readonly repositories: Map<string, Repository>
  readonly organizations: Set<string>
  readonly run: RunFacts
  readonly violations: string[]
  readonly basePath: string
  readonly contract: Contract
  readonly vault: Vault
  answer(name: string, json: Json): unknown
  now(): Date
}

export type Repository = {
  readonly id: number
  readonly environments: Set<string>
  /** Anyone can read what *Actions: read* protects in a private repository. */
  public?: boolean
  archived?: boolean
}

/** A response without the headers that all responses have. */
export type Reply = {
  readonly status: number
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** GitHub writes times to the second. */
export function stamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
