import {
  type NextStepName,
  type WorkflowName,
  type Writer,
  workflows,
  writers,
} from '../../../../src/cli/choices.ts'
import { credentialNames } from '../../../../src/cli/credential-names.ts'
import type { Options } from '../../../../src/cli/options.ts'
import type { PlaceInRepository } from '../../../../src/cli/place.ts'
import { type ChosenProvider, chooseProvider } from '../../../../src/cli/provider.ts'
import { nextStepsFor } from '../../../../src/cli/workflow/next-steps.ts'
import type { WorkflowSettings } from '../../../../src/cli/workflow/settings.ts'
import { ACTION } from '../../../../src/shared/command-line.ts'

export const places: readonly PlaceInRepository[] = [
  { kind: 'environment', environment: 'production' },
  { kind: 'repository' },
  { kind: 'organization', org: 'acme' },
]

/** Presets that differ in what they need, and what is given with them. */
export const providers: readonly (readonly [ChosenProvider['name'], WorkflowSettings['given']])[] =
  [
    ['anypoint', {}],
    ['anypoint-eu', {}],
    ['anypoint', { domain: 'au1', scope: 'full offline_access' }],
    ['auth0', { domain: 'acme.eu.auth0.com' }],
    ['keycloak', { domain: 'sso.example.com/realms/prod', 'client-auth': 'client_secret_post' }],
    ['entra', { 'client-auth': 'private_key_jwt' }],
    ['google', {}],
    ['custom', { 'token-url': 'https://login.example.com/token?a=1#', 'client-auth': 'none' }],
  ]

const names = Object.keys(workflows) as WorkflowName[]

/** Every workflow for every provider, place and writer, and with every next step for one writer. */
export function everyWorkflow(): WorkflowSettings[] {
  return providers.flatMap(([provider, given]) =>
    places.flatMap(place =>
      names.flatMap(name => {
        const choice: Chosen = { name, provider, given, place }
        const steps = hasNoNextStep(name) ? [] : nextStepsFor({ provider: chosen(provider, given) })
        return [
          ...writers.map(writer => settingsFor({ ...choice, writer })),
          ...steps.map(next => settingsFor({ ...choice, next })),
        ]
      }),
    ),
  )
}

function hasNoNextStep(name: WorkflowName): boolean {
  return name === 'keep-alive' || name === 'rotator'
}

export interface Chosen {
  readonly name: WorkflowName
  readonly provider?: ChosenProvider['name']
  readonly given?: WorkflowSettings['given']
  readonly place?: PlaceInRepository
  readonly writer?: Writer
  readonly next?: NextStepName
}

export function settingsFor(choice: Chosen): WorkflowSettings {
  const { provider = 'anypoint', given = {} } = choice
  return {
    place: { kind: 'environment', environment: 'production' },
    writer: 'token',
    action: ACTION,
    ...choice,
    given,
    provider: chosen(provider, given),
    names: credentialNames('ACME_REFRESH_TOKEN'),
  }
}

function chosen(provider: ChosenProvider['name'], given: Options): ChosenProvider {
  return chooseProvider(given, provider)
}

/** The choice in a few words. */
export function titleOf({ name, provider, place, writer, next }: WorkflowSettings): string {
  return [name, provider.name, place.kind, writer, next].join(', ')
}
