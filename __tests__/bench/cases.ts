import type { Inputs, Place } from '../world/index.ts'
import { limits } from './limits.ts'

/** One thing that the action can be asked to do, and what it may cost. */
export type Case = {
  readonly name: string
  readonly place?: Place
  readonly inputs?: Inputs
  /** An organization's secret for all of its private repositories. */
  readonly forAll?: true
  /** The most calls of GitHub's API. */
  readonly calls: number
  /** The most round trips one after the other; `limits.flights` unless told otherwise. */
  readonly flights?: number
}

const { calls, callsForAccessToken, callsForStore, callsWithSelectedRepositories } = limits
const organization = { kind: 'organization', organization: 'acme', app: 'actions' } as const
const accessToken = { 'access-token-secret': 'ACCESS_TOKEN' }

export const cases: readonly Case[] = [
  { name: 'repository', calls },
  {
    name: 'environment',
    place: { kind: 'environment', repository: 'acme/app', environment: 'production' },
    calls,
  },
  { name: 'organization', place: organization, forAll: true, calls },
  {
    name: 'organization, selected repositories',
    place: organization,
    calls: callsWithSelectedRepositories,
    flights: limits.flightsWithSelectedRepositories,
  },
  {
    name: 'repository + access-token-secret',
    inputs: accessToken,
    calls: calls + callsForAccessToken,
  },
  {
    name: 'repository, two stores',
    inputs: { app: 'actions,dependabot' },
    calls: calls + callsForStore,
  },
]
