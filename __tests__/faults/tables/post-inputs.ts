import type { Case } from '../case.ts'
import type { Trial } from '../trial.ts'
import type { Pairs, TrialContext } from '../trial-context.ts'
import { PLACES } from '../world-options.ts'
import { STAYING } from './fault-kinds.ts'

/** Main could not save the token, and the post step gets other inputs than main. */
export function postInputs(): Case[] {
  const rows: Record<string, Pairs> = { 'all/empty': NO_INPUTS, 'all/changed': OTHER_VALUES }
  for (const [name, value] of Object.entries(OTHER_VALUES)) {
    rows[`${name}/empty`] = { [name]: '' }
    rows[`${name}/changed`] = { [name]: value }
  }
  return [
    ...Object.entries(rows).flatMap(([id, inputs]) => [
      toCase(`repository/${id}/killed`, inputs, context => context.killMainAtWrite()),
      toCase(`repository/${id}/failed`, inputs, rejectWrites),
    ]),
    ...(['environment', 'organization'] as const).flatMap(place =>
      ['all/empty', 'all/changed', 'repository/changed', `${place}/empty`, `${place}/changed`].map(
        (id): Case => ({
          ...toCase(`${place}/${id}`, rows[id] ?? {}, context => context.killMainAtWrite()),
          world: PLACES[place],
        }),
      ),
    ),
  ]
}

const OTHER_VALUES: Pairs = {
  provider: 'github',
  domain: 'login.example.com',
  'token-url': 'https://login.example.com/token',
  'client-id': 'another-client',
  'client-secret': 'another-client-secret',
  'client-auth': 'private_key_jwt',
  'private-key': 'not a key',
  'private-key-id': 'another-key',
  'refresh-token': 'another-refresh-token',
  scope: 'read',
  'token-params': 'no equals sign',
  'github-token': 'another-github-token',
  'secret-name': 'ANOTHER_SECRET',
  environment: 'production',
  organization: 'another-organization',
  repository: 'acme/site',
  app: 'dependabot',
  'access-token-secret': 'ACCESS_TOKEN',
  'export-env': 'BEARER',
  'on-stale': 'ignore',
  'revoke-on-exit': 'true',
  'revocation-url': 'https://login.example.com/revoke',
  'introspection-url': 'https://login.example.com/introspect',
  'token-headers': 'no colon',
  'token-format': 'xml',
  'assertion-audience': 'https://login.example.com',
  certificate: 'not a certificate',
  'access-token': 'another-access-token',
  'min-validity': 'soon',
  'force-refresh': 'perhaps',
  'retry-timeout': 'soon',
  'dry-run': 'true',
  'github-api-url': 'https://api.example.com',
}

/** Every input, empty. */
export const NO_INPUTS: Pairs = Object.fromEntries(
  Object.keys(OTHER_VALUES).map(name => [name, '']),
)

function toCase(id: string, inputs: Pairs, end: (context: TrialContext) => void): Case {
  return {
    id: `post-inputs/${id}`,
    group: 'post with other inputs',
    retryTimeout: STAYING,
    arrange: context => {
      end(context)
      context.postInputs = inputs
    },
    check: ({ requests }) => otherTargets(requests),
  }
}

function rejectWrites(context: TrialContext): void {
  const rejected = context.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
  context.whenPost(() => rejected.remove())
}

/** Writes of the post step to another secret than main's. */
function otherTargets({ toGitHub, inPost }: Trial['requests']): string[] {
  const written = toGitHub.find(({ name }) => name === 'put')?.url
  return inPost
    .filter(({ name, url }) => name === 'put' && url !== written)
    .map(({ url }) => `post wrote to ${url}`)
}
