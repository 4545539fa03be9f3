import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeTrustFile } from '../support/trust-file.ts'
import { assertNoLeaks } from './assert-no-leaks.ts'
import {
  addPlaces,
  DEFAULT_PLACE,
  defaultInputs,
  githubContext,
  SECRET_INPUTS,
  secretsOf,
  visibilityIn,
} from './defaults.ts'
import { createGitHub } from './github.ts'
import { createProvider } from './provider.ts'
import { runJob, type StepResult } from './runner.ts'
import type { Inputs, World, WorldOptions } from './world.ts'

export type { ClientName } from './clients.ts'
export type { Fault, FaultKind, FaultPlan } from './faults.ts'
export type { Leak, Secret } from './leaks.ts'
export type { Place } from './places.ts'
export type { StageResult, StepResult } from './runner.ts'
export { httpResponse } from './send.ts'
export type { Answer, ServedRequest } from './server.ts'
export type { StepChild } from './step-child.ts'
export type { Inputs, World, WorldOptions } from './world.ts'

/** An OAuth provider, GitHub and its runner, with one refresh token in one secret. */
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
  const trust = tls ? await createTrust() : undefined
  addPlaces(github, place)
  const anHourAgo = new Date(Date.now() - 3_600_000)
  const first = await provider.issueRefreshToken(client)
  github.setSecret(place, secretName, first, { updatedAt: anHourAgo, ...visibilityIn(place) })

  const now = () => Date.now() + (options.github?.clockSkewMs ?? 0)
  const stored = (name = secretName) => github.secret(place, name)?.value
  const inputs = (overrides: Inputs = {}) => {
    const values = { 'refresh-token': stored(), 'github-token': github.token }
    const usual = { ...defaultInputs(provider, client, place), ...values }
    const all = { ...usual, 'secret-name': secretName, ...options.inputs, ...overrides }
    const given = Object.entries(all).filter(([, value]) => value !== undefined)
    return Object.fromEntries(given) as Record<string, string>
  }
  const secrets = () => secretsOf(provider, github)
  const reported = new Set<string>()

  let queuedAt = github.run.startedAt
  /** Every job is a new run that is queued now, unless a test has set the time. */
  const queue = () => {
    if (github.run.startedAt !== queuedAt) return
    queuedAt = new Date(now())
    github.run.startedAt = queuedAt
  }

  const job: World['job'] = steps => {
    queue()
    const given = steps.map(step => ({
      ...step,
      inputs: inputs(step.inputs),
      github: { ...githubContext(github, place), ...step.github },
      env: { ...(trust ? { NODE_EXTRA_CA_CERTS: trust.file } : {}), ...step.env },
    }))
    const running = runJob(
      given.map(step => ({
        ...step,
        secrets: step.secrets ?? SECRET_INPUTS.flatMap(name => step.inputs[name] ?? []),
      })),
    )
    const checked = running.results.then(results => {
      for (const [index, step] of results.entries()) {
        const exportEnv = given[index]?.inputs['export-env']
        const evidence = { secrets: secrets(), step, ...(exportEnv ? { exportEnv } : {}) }
        assertNoLeaks(evidence, provider, github, reported)
      }
      return results
    })
    return Object.assign(checked, { child: running.child })
  }

  return {
    provider,
    github,
    place,
    secretName,
    inputs,
    step: (overrides = {}, more = {}) => {
      const running = job([{ ...more, inputs: overrides }])
      const result = running.then(([only]) => only as StepResult)
      return Object.assign(result, { child: running.child })
    },
    job,
    secrets,
    stored,
    newestIsStored: () => {
      const newest = provider.refreshTokens.at(-1)
      return newest?.state === 'live' && newest.value === stored()
    },
    storeNewer: async (secondsLater = 1) => {
      const newer = await provider.issueRefreshToken(client)
      const before = Number(github.secret(place, secretName)?.updatedAt)
      const updatedAt = new Date(Math.max(now(), before + secondsLater * 1000))
      github.setSecret(place, secretName, newer, { updatedAt })
      return newer
    },
    close: async () => {
      await Promise.all([provider.close(), github.close(), trust?.remove()])
      assertNoLeaks({ secrets: secrets() }, provider, github, reported)
    },
  }
}

async function createTrust(): Promise<{ readonly file: string; remove(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), `world-ca-${process.pid}-`))
  const file = await writeTrustFile(directory)
  return { file, remove: () => rm(directory, { recursive: true, force: true }) }
}
