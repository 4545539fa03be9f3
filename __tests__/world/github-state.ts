import type { Contract } from './contract.ts'
import type { Permission } from './places.ts'
import type { SecretVault } from './secret-store.ts'
import type { Json } from './server.ts'

export type Level = 'none' | 'read' | 'write'

/** What a fine-grained token may do. */
export type Grants = { readonly [permission in Permission]?: Level } & {
  /** Full names in lower case; others do not exist for it. All when missing. */
  readonly repositories?: readonly string[]
  readonly expiresAt?: Date
}

export type RunFacts = { id: number; attempt: number; startedAt: Date; createdAt: Date }

export type GitHubState = {
  readonly tokens: Map<string, Grants>
  readonly repositories: Map<string, Repository>
  readonly organizations: Set<string>
  readonly run: RunFacts
  readonly violations: string[]
  readonly basePath: string
  readonly contract: Contract
  readonly vault: SecretVault
  answer(name: string, json: Json): unknown
  now(): Date
}

/** A status and a body, before headers. */
export type Reply = { readonly status: number; readonly json?: unknown; readonly link?: string }

export type Repository = { readonly id: number; readonly environments: Set<string> }

/** As GitHub writes times: to the second. */
export function stamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
