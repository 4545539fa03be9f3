import { endpointProblem } from '../../http/endpoint-url.ts'
import type { Client } from '../../oauth/client.ts'
import type { ClientAuthMethod } from '../../oauth/client-auth-methods.ts'
import { clientAuthMethods } from '../../oauth/client-auth-methods.ts'
import type { IntrospectionEndpoint } from '../../oauth/provider.ts'
import { Secret } from '../../shared/secret.ts'
import { CommandError } from '../command-error.ts'
import { type ChosenProvider, chooseProvider } from '../provider.ts'
import type { Facts, Setup } from './facts.ts'
import { NotKnown } from './finding.ts'
import { findVariable, firstFound } from './levels.ts'
import { isPlain, referenceIn } from './workflow/expression.ts'

/**
 * The provider with its URLs, from the options and the inputs of the workflow.
 *
 * @throws NotKnown
 */
export async function providerOf(facts: Facts): Promise<ChosenProvider['provider']> {
  const setup = await facts.setup()
  const { options } = facts
  if (setup.unread && !options.provider && !options['token-url']) throw NO_PROVIDER
  const [domain, tokenUrl] = await Promise.all([
    options.domain ?? inputOf('domain', setup, facts),
    options['token-url'] ?? inputOf('token-url', setup, facts),
  ])
  try {
    const chosen = { ...options, domain, 'token-url': tokenUrl }
    return chooseProvider(chosen, setup.provider).provider
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    throw new NotKnown(error.message, error.remedy ?? '')
  }
}

/** The introspection endpoint, or why there is none to ask. */
export async function introspectionOf(
  facts: Facts,
): Promise<IntrospectionEndpoint | 'none' | 'unknown'> {
  const { introspection } = await providerOf(facts)
  const url = await inputOf('introspection-url', await facts.setup(), facts)
  return url !== undefined && endpointProblem(url) === undefined ? { url } : introspection
}

export function clientAuthOf(
  { options }: Facts,
  { inputs }: Setup,
  { clientAuth }: ChosenProvider['provider'],
): ClientAuthMethod {
  const named = inputs['client-auth']?.toLowerCase() ?? ''
  const known = Object.hasOwn(clientAuthMethods, named) ? (named as ClientAuthMethod) : clientAuth
  return options['client-auth'] ?? known
}

/**
 * The client, with the secret in the environment variable CLIENT_SECRET.
 *
 * @throws NotKnown
 */
export async function clientOf(facts: Facts): Promise<Client> {
  const setup = await facts.setup()
  const { options, runtime } = facts
  const auth = clientAuthOf(facts, setup, await providerOf(facts))
  const value = runtime.env['CLIENT_SECRET']
  const secret = value ? new Secret(value) : undefined
  if (secret !== undefined) runtime.redactor.add(secret)
  const credential = clientAuthMethods[auth]
  if (credential === 'private-key') throw PRIVATE_KEY
  if (credential === 'client-secret' && secret === undefined) throw NO_CLIENT_SECRET
  const id =
    options['client-id'] ?? (await inputOf('client-id', setup, facts, setup.names.clientId))
  if (id === undefined) throw NO_CLIENT_ID
  return { id, auth, secret, privateKey: undefined }
}

/**
 * An input of the workflow: its text, or the value of the variable that it names.
 *
 * @param variable where no workflow says it
 */
async function inputOf(
  name: string,
  setup: Setup,
  facts: Facts,
  variable?: string,
): Promise<string | undefined> {
  const text = setup.inputs[name] ?? ''
  if (text !== '' && isPlain(text)) return text
  const reference = text === '' ? variable : referenceIn(text, 'vars')
  if (reference === undefined) return undefined
  const found = firstFound(await findVariable(reference, setup, facts))?.value
  return typeof found === 'string' ? found : undefined
}

const NO_PROVIDER = new NotKnown(
  'no workflow that can be read names the provider.',
  'Set `--provider`.',
)

const PRIVATE_KEY = new NotKnown(
  'a client that signs assertions is not asked about.',
  'Run the workflow with `dry-run: true`.',
)

const NO_CLIENT_SECRET = new NotKnown(
  'the client secret is not known. GitHub never shows it.',
  'Set the environment variable CLIENT_SECRET.',
)

const NO_CLIENT_ID = new NotKnown('the client ID is not known.', 'Set `--client-id`.')
