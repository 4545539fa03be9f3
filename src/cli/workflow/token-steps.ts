import { describePermissions, type Permission, writerPermissions } from '../permissions.ts'
import { clientCredential, type WorkflowSettings } from './settings.ts'
import { step } from './step.ts'
import { type Entry, expression, scalar, type Yaml } from './yaml.ts'

/** What a workflow does with the access token besides using it. */
export type AccessToken = 'not-saved' | 'saved' | 'reused'

/** The action, after the step that gets a GitHub token from the App if that writes. */
export function tokenSteps(settings: WorkflowSettings, accessToken: AccessToken): string[] {
  const action = step({
    name: 'Get an access token',
    ...(accessToken !== 'saved' && { id: 'token' }),
    uses: settings.action,
    with: [
      ...providerInputs(settings),
      ...clientInputs(settings),
      ['refresh-token', secret(settings.names.refreshToken)],
      ['secret-name', settings.names.refreshToken],
      ...accessTokenInputs(settings, accessToken),
      ...placeInputs(settings),
      githubToken(settings, accessToken),
    ],
  })
  return settings.writer === 'app' ? [appStep(settings, accessToken), action] : [action]
}

export function secret(name: string): Yaml {
  return expression(`secrets.${name}`)
}

/** Only what differs from the defaults of the action. */
function providerInputs({ provider, given }: WorkflowSettings): Entry[] {
  return [
    ['provider', provider.name === 'anypoint' ? undefined : provider.name],
    ['domain', given.domain],
    ['token-url', given['token-url']],
    ['client-auth', clientAuthIfNotDefault(provider.provider.clientAuth, given['client-auth'])],
    ['scope', given.scope],
  ]
}

function clientAuthIfNotDefault(preset: string, given: string | undefined): string | undefined {
  return given === preset ? undefined : given
}

function clientInputs(settings: WorkflowSettings): Entry[] {
  const { names, provider, given } = settings
  const credential = clientCredential(settings)
  const hasCertificate =
    given.certificate !== undefined ||
    (provider.provider.certificateCredential && given['private-key-id'] === undefined)
  return [
    ['client-id', expression(`vars.${names.clientId}`)],
    ['client-secret', credential === 'client-secret' ? secret(names.clientSecret) : undefined],
    ['private-key', credential === 'private-key' ? secret(names.privateKey) : undefined],
    ['private-key-id', given['private-key-id']],
    [
      'certificate',
      credential === 'private-key' && hasCertificate
        ? expression(`vars.${names.certificate}`)
        : undefined,
      'The certificate of the private key, in PEM.',
    ],
    ['assertion-audience', given['assertion-audience']],
  ]
}

function accessTokenInputs({ names }: WorkflowSettings, accessToken: AccessToken): Entry[] {
  if (accessToken === 'not-saved') return []
  const saved: Entry = ['access-token-secret', names.accessToken]
  if (accessToken === 'saved') return [saved]
  return [
    [
      'access-token',
      secret(names.accessToken),
      'Empty in the first run, which creates the secret and a variable with its expiry.',
    ],
    saved,
    ['min-validity', { yaml: '1800' }, 'The steps below must end within this many seconds.'],
  ]
}

function placeInputs({ place }: WorkflowSettings): Entry[] {
  switch (place.kind) {
    case 'environment':
      return [['environment', place.environment]]
    case 'organization':
      return [['organization', place.org]]
    case 'repository':
      return []
  }
}

function githubToken({ writer, names, place }: WorkflowSettings, accessToken: AccessToken): Entry {
  if (writer === 'app') return ['github-token', expression('steps.app.outputs.token')]
  const needed = describePermissions(writerPermissions(place, accessToken === 'reused'))
  const remark = `A fine-grained personal access token with ${needed}.`
  return [
    'github-token',
    secret(names.writerToken),
    writer === 'token' ? remark : `${remark} Create this secret.`,
  ]
}

function appStep({ names, place }: WorkflowSettings, accessToken: AccessToken): string {
  const needed = writerPermissions(place, accessToken === 'reused')
  const inherits = needed.some(({ name }) => !inputs.has(name))
  return step({
    name: 'Get a GitHub token that may write secrets',
    id: 'app',
    ...(inherits && { remark: INHERITS }),
    uses: inherits ? `${APP_TOKEN_ACTION} # zizmor: ignore[github-app]` : APP_TOKEN_ACTION,
    with: [
      ['client-id', expression(`vars.${names.appClientId}`)],
      ['private-key', secret(names.appPrivateKey)],
      place.kind === 'organization'
        ? ['owner', { yaml: `${scalar(place.org)} ${ALL_REPOSITORIES}` }, OWNER]
        : ['owner', undefined],
      ...(inherits ? [] : needed.map(permissionInput)),
    ],
  })
}

function permissionInput({ name, access }: Permission): Entry {
  return [`permission-${name.replaceAll('_', '-')}`, access]
}

const APP_TOKEN_ACTION =
  'actions/create-github-app-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v3.1.1'

/** The permissions that this version of the action has an input for. */
const inputs = new Set(['environments', 'secrets', 'actions', 'organization_secrets'])

const INHERITS =
  'The token has all permissions of the App, because there is no input for Variables.'

const OWNER = 'For all repositories: with fewer, the token may not see which ones share the secret.'

const ALL_REPOSITORIES = '# zizmor: ignore[github-app] see above'
