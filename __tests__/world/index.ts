import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeTrustFile } from '../support/trust-file.ts'
import { assertClean } from './cleanliness.ts'
import type { ClientName } from './clients.ts'
import { createGitHub, type GitHub, type GitHubOptions } from './github.ts'
import type { Secret } from './leaks.ts'
import type { Place } from './places.ts'
import { createProvider, type OAuthProvider, type ProviderOptions } from './provider.ts'
import { runStep, type StepOptions, type StepResult } from './runner.ts'
import {
  audienceIn,
  contextOf,
  DEFAULT_PLACE,
  furnish,
  inputsFor,
  SECRET_INPUTS,
  secretsOf,
} from './scene.ts'
import type { StepChild } from './step-child.ts'

export type { ClientName } from './clients.ts'
export type { Fault, FaultKind, FaultPlan } from './faults.ts'
export type { Leak, Secret } from './leaks.ts'
export type { Place } from './places.ts'
export type { StageResult, StepResult } from './runner.ts'
export type { Answer, ServedRequest } from './server.ts'
export type { StepChild } from './step-child.ts'

export type WorldOptions = {
  /** An Actions secret of the repository acme/app, unless told otherwise. */
  readonly place?: Place
  /** HTTPS on both sides, under an authority made on the spot. */
  readonly tls?: boolean
  readonly provider?: ProviderOptions
  readonly github?: GitHubOptions
  /** The client that the refresh token belongs to. */
  readonly client?: ClientName
  readonly secretName?: string
  /** Inputs that every step of this world gets. */
  readonly inputs?: Inputs
}

export type Inputs = Readonly<Record<string, string | undefined>>

/** How one step differs from any other: all that the runner knows, but what the world provides. */
export type WorldStepOptions = Omit<StepOptions, 'inputs'>

export type World = {
  readonly provider: OAuthProvider
  readonly github: GitHub
  readonly place: Place
  readonly secretName: string
  /** What a workflow would pass now: `undefined` in the overrides leaves an input out. */
  inputs(overrides?: Inputs): Record<string, string>
  /** Runs main and post, and fails on leaks, breaches of contract and mistakes of the world. */
  step(
    overrides?: Inputs,
    options?: WorldStepOptions,
  ): Promise<StepResult> & { readonly child: StepChild }
  /** What the secret holds now, in the clear. */
  stored(name?: string): string | undefined
  /** Whether the secret holds the newest refresh token there is, and it still works. */
  newestIsStored(): boolean
  secrets(): Secret[]
  /** Fails on what went wrong unseen, and frees everything. */
  close(): Promise<void>
}

/** A provider, a GitHub and a runner, with one refresh token kept in one secret. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const {
    place = DEFAULT_PLACE,
    tls = false,
    secretName = 'REFRESH_TOKEN',
    client = 'post',
  } = options
  const [provider, github] = await Promise.all([
    createProvider({ tls, ...options.provider }),
    createGitHub({ tls, ...options.github }),
  ])
  const trust = tls ? await trustFile() : undefined
  furnish(github, place)
  const anHourAgo = new Date(Date.now() - 3_600_000)
  const first = await provider.issueRefreshToken(client)
  github.setSecret(place, secretName, first, { updatedAt: anHourAgo, ...audienceIn(place) })

  const inputs = (overrides: Inputs = {}) => {
    const held = {
      'refresh-token': github.secret(place, secretName)?.value,
      'github-token': github.token,
    }
    const usual = { ...inputsFor(provider, client, place), ...held, 'secret-name': secretName }
    return defined({ ...usual, ...options.inputs, ...overrides })
  }
  const secrets = () => secretsOf(provider, github)
  const said = new Set<string>()

  let queuedAt = github.run.startedAt
  /** Every step is a run of its own, queued now, unless a test says when. */
  const queue = () => {
    if (github.run.startedAt !== queuedAt) return
    queuedAt = new Date(Date.now() + (options.github?.clockSkewMs ?? 0))
    github.run.startedAt = queuedAt
  }

  const step = (overrides?: Inputs, { env = {}, ...more }: WorldStepOptions = {}) => {
    const given = inputs(overrides)
    queue()
    const running = runStep({
      ...more,
      inputs: given,
      github: { ...contextOf(github, place), ...more.github },
      env: { ...(trust ? { NODE_EXTRA_CA_CERTS: trust.file } : {}), ...env },
      secrets: more.secrets ?? SECRET_INPUTS.flatMap(name => given[name] ?? []),
    })
    const checked = running.result.then(result => {
      const exportEnv = given['export-env']
      const evidence = { secrets: secrets(), step: result, ...(exportEnv ? { exportEnv } : {}) }
      assertClean(evidence, provider, github, said)
      return result
    })
    return Object.assign(checked, { child: running.child })
  }

  return {
    provider,
    github,
    place,
    secretName,
    inputs,
    step,
    secrets,
    stored: (name = secretName) => github.secret(place, name)?.value,
    newestIsStored: () => {
      const newest = provider.refreshTokens.at(-1)
      return newest?.state === 'live' && newest.value === github.secret(place, secretName)?.value
    },
    close: async () => {
      await Promise.all([provider.close(), github.close(), trust?.remove()])
      assertClean({ secrets: secrets() }, provider, github, said)
    },
  }
}

function defined(inputs: Inputs): Record<string, string> {
  const given = Object.entries(inputs).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as Record<string, string>
}

async function trustFile(): Promise<{ readonly file: string; remove(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), `world-ca-${process.pid}-`))
  const file = await writeTrustFile(directory)
  return { file, remove: () => rm(directory, { recursive: true, force: true }) }
}
