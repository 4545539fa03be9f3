import { endpoint } from '../../http/endpoint.ts'
import { type ClientAuthMethod, clientAuthMethods } from '../../oauth/client-auth-methods.ts'
import { domain } from '../../oauth/formats.ts'
import { findProvider, providerNames } from '../../oauth/providers/index.ts'
import { findSignInFacts } from '../../oauth/sign-in/resolve-facts.ts'
import { type Parser, printableAscii, required } from '../../shared/parsers.ts'
import type { Options } from '../options.ts'
import type { ChosenProvider } from '../provider.ts'
import type { CliRuntime } from '../runtime.ts'
import { checkedBy } from './choose-place.ts'

/** As in the action. */
const DEFAULT_PROVIDER = 'anypoint'

export async function askForProvider({ terminal }: CliRuntime): Promise<ChosenProvider['name']> {
  if (!terminal.interactive) return DEFAULT_PROVIDER
  const others = providerNames.filter(name => name !== DEFAULT_PROVIDER)
  return terminal.search(
    'Provider (type to search)',
    [DEFAULT_PROVIDER as ChosenProvider['name'], ...others].map(value => ({
      value,
      label: value,
      hint: findProvider(value).title,
    })),
    '--provider',
  )
}

type Answerable = 'domain' | 'token-url' | 'authorization-url' | 'scope'

interface Unasked {
  readonly option: Answerable
  readonly message: string
  readonly parse: Parser<unknown>
  readonly initial?: string
}

/** Asks for the domain, URLs, scope and method that the options and the preset do not say. */
export async function completeOptions(
  given: Options,
  name: ChosenProvider['name'],
  { terminal }: CliRuntime,
): Promise<Options> {
  if (!terminal.interactive) return given
  const answers: Partial<Record<Answerable, string>> = {}
  for (const { option, message, parse, initial } of missingFrom(given, name)) {
    const question = { message, option: `--${option}`, validate: checkedBy(parse) }
    answers[option] = await terminal.ask({ ...question, ...(initial && { initial }) })
  }
  const options: Options = { ...given, ...answers }
  if (name !== 'custom' || given['client-auth'] !== undefined) return options
  const methods = Object.keys(clientAuthMethods) as ClientAuthMethod[]
  const clientAuth = await terminal.select(
    'How does the client authenticate?',
    methods.map(value => ({ value, label: value })),
    '--client-auth',
  )
  return { ...options, 'client-auth': clientAuth }
}

function missingFrom(options: Options, name: ChosenProvider['name']): readonly Unasked[] {
  const questions = [...domainOf(name, options), ...(name === 'custom' ? customs(options) : [])]
  if (name !== 'custom' && findSignInFacts(name, options.domain).scopeRequired) {
    questions.push({ option: 'scope', message: 'Scope', parse: required(scope) })
  }
  return questions.filter(({ option }) => options[option] === undefined)
}

function domainOf(name: ChosenProvider['name'], options: Options): Unasked[] {
  const { domain: preset } = findProvider(name)
  if (preset === undefined || options['token-url'] !== undefined) return []
  const { description, default: initial } = preset
  const message = `Domain: ${description}`
  return [{ option: 'domain', message, parse: domain, ...(initial && { initial }) }]
}

function customs({ device }: Options): Unasked[] {
  const message = 'Authorization endpoint (URL)'
  return [
    { option: 'token-url', message: 'Token endpoint (URL)', parse: endpoint },
    ...(device ? [] : [{ option: 'authorization-url' as const, message, parse: endpoint }]),
    { option: 'scope', message: 'Scope, such as offline_access; empty for none', parse: scope },
  ]
}

const scope = printableAscii(4_096)
