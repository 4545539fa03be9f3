import { clientAuthMethods } from '../../oauth/client-auth-methods.ts'
import { registrationSteps } from '../../oauth/sign-in/resolve-facts.ts'
import { InputError, printableText, required } from '../../shared/parsers.ts'
import { Secret } from '../../shared/secret.ts'
import { wrongUsage } from '../command-error.ts'
import type { CliRuntime } from '../runtime.ts'
import { cannotAsk } from '../terminal.ts'
import { wrap } from '../wrap.ts'
import { checkedBy } from './choose-place.ts'
import { readClientKey } from './client-key.ts'
import type { RegisteredClient, SignInPlan } from './model.ts'

/**
 * Refuses a credential that cannot be used, and where nothing can be asked, a client without its ID or
 * without the credential that its method needs.
 *
 * @throws CommandError
 */
export function requireCredentials(plan: SignInPlan, runtime: CliRuntime): void {
  const { env, terminal } = runtime
  const needed = clientAuthMethods[plan.clientAuth]
  if (plan.options['client-id'] === undefined && !terminal.interactive) {
    throw cannotAsk('--client-id')
  }
  if (needed === 'private-key') {
    if (!env['PRIVATE_KEY']) throw missing(plan, 'PRIVATE_KEY')
    readClientKey(plan, runtime)
  }
  if (needed !== 'client-secret') return
  const secret = env['CLIENT_SECRET']?.trim()
  if (secret) checkedSecret(secret)
  else if (!terminal.interactive) throw missing(plan, 'CLIENT_SECRET')
}

function missing({ clientAuth }: SignInPlan, variable: string) {
  return wrongUsage(
    `The client authentication ${clientAuth} needs the environment variable ${variable}.`,
    `Set ${variable}, or set \`--client-auth\` to another method; \`none\` is for a public client.`,
  )
}

/** Says how to register the client, field by field. `redirect` is undefined for the device flow. */
export function explainRegistration(
  { facts, name, provider, scope }: SignInPlan,
  redirect: string | undefined,
  { terminal }: CliRuntime,
): void {
  const { url } = facts.registration
  const steps = registrationSteps(facts, {
    redirect: redirect === undefined ? 'any redirect address' : 'the redirect address below',
    scope: scope || 'the scopes that your workflow needs',
  })
  terminal.say('')
  terminal.say(
    `How to register the client at ${name === 'custom' ? 'the provider' : provider.title}:`,
    'bold',
  )
  if (url !== undefined) terminal.say(`  ${url}`)
  for (const [index, step] of steps.entries()) {
    const number = `${index + 1}.`.padStart(4)
    terminal.say(number + wrap(step, 5).slice(4))
  }
  const { note } = facts.device ?? {}
  if (redirect === undefined) {
    if (note !== undefined) terminal.explain(note)
    return
  }
  terminal.say('')
  terminal.say('The redirect address, which must be exactly the same:', 'bold')
  terminal.say('')
  terminal.say(redirect)
  terminal.say('')
}

/**
 * The client's ID and credentials: from the options and the environment, or as answered.
 *
 * @throws CommandError
 */
export async function askForClient(
  plan: SignInPlan,
  runtime: CliRuntime,
): Promise<RegisteredClient> {
  const { env, terminal, redactor } = runtime
  const { clientAuth, options } = plan
  const needed = clientAuthMethods[clientAuth]
  const id =
    options['client-id'] ??
    (await terminal.ask({
      message: 'Client ID',
      option: '--client-id',
      validate: checkedBy(required(printableText(1_024))),
    }))
  const given = env['CLIENT_SECRET']?.trim()
  const secret =
    needed !== 'client-secret'
      ? undefined
      : checkedSecret(
          given ||
            (await terminal.askSecret({
              message: 'Client secret (not shown)',
              option: 'CLIENT_SECRET',
              validate: checkedBy(required(printableText(LONGEST))),
            })),
        )
  if (secret !== undefined) redactor.add(secret)
  const key = needed === 'private-key' ? readClientKey(plan, runtime) : undefined
  return {
    client: {
      ...{ id, secret, auth: clientAuth, privateKey: key?.key },
      assertionAudience: options['assertion-audience'],
    },
    privateKey: key?.text,
  }
}

/** GitHub's limit for a secret, in bytes. */
const LONGEST = 48 * 1_024

function checkedSecret(text: string): Secret {
  const checked = printableText(LONGEST)(text)
  if (checked instanceof InputError) throw wrongUsage(`CLIENT_SECRET ${checked.text}.`)
  return new Secret(checked)
}
