import type { Inputs, Place } from '../world/index.ts'
import { limits } from './limits.ts'

/** One use of the action, and what it may cost. */
export type Case = {
  readonly name: string
  readonly place?: Place
  readonly inputs?: Inputs
  /** The organization secret is visible to all private repositories. */
  readonly allPrivate?: true
  /** The most GitHub API calls. */
  readonly calls: number
  /** The most round trips one after the other. */
  readonly flights: number
}

const organization = { kind: 'organization', organization: 'acme', app: 'actions' } as const
const usual = { calls: limits.calls, flights: limits.flights }

export const cases: readonly Case[] = [
  { ...usual, name: 'repository' },
  {
    ...usual,
    name: 'environment',
    place: { kind: 'environment', repository: 'acme/app', environment: 'production' },
  },
  { ...usual, name: 'organization', place: organization, allPrivate: true },
  {
    name: 'organization, selected repositories',
    place: organization,
    calls: limits.callsWithSelectedRepositories,
    flights: limits.flightsWithSelectedRepositories,
  },
  {
    ...usual,
    name: 'repository + access-token-secret',
    inputs: { 'access-token-secret': 'ACCESS_TOKEN' },
    calls: limits.calls + limits.callsForAccessToken,
  },
  {
    ...usual,
    name: 'repository, two stores',
    inputs: { app: 'actions,dependabot' },
    calls: limits.calls + limits.callsForStore,
  },
]
