import { clientAuthMethods } from '../../../oauth/client-auth-methods.ts'
import { findProvider } from '../../../oauth/providers/index.ts'
import { loginCommand } from '../commands-to-run.ts'
import type { Facts, Setup } from '../facts.ts'
import { error, type Finding, ok } from '../finding.ts'
import { findSecret, findVariable, firstFound, labelLevel } from '../levels.ts'
import { clientAuthOf } from '../provider-facts.ts'
import { requireEnvironment, requirePlace } from '../required.ts'
import { isPlain, referenceIn } from '../workflow/expression.ts'

export async function checkClientId(facts: Facts): Promise<Finding> {
  const setup = await facts.setup()
  const given = setup.inputs['client-id'] ?? ''
  if (given !== '' && isPlain(given)) return ok('The workflow contains the client ID.')
  const secret = referenceIn(given, 'secrets')
  if (secret !== undefined) return findNamed(secret, 'secret', setup, facts)
  const variable = given === '' ? setup.names.clientId : referenceIn(given, 'vars')
  if (variable === undefined) return ok('An expression of the workflow makes the client ID.')
  return findNamed(variable, 'variable', setup, facts)
}

export async function checkClientSecret(facts: Facts): Promise<Finding> {
  const setup = await facts.setup()
  const auth = clientAuthOf(facts, setup, findProvider(setup.provider))
  const credential = clientAuthMethods[auth]
  if (credential === undefined) return ok(`Not needed: the client authentication is ${auth}.`)
  const given = setup.inputs[credential] ?? ''
  const usual = credential === 'client-secret' ? setup.names.clientSecret : setup.names.privateKey
  const name = given === '' ? usual : referenceIn(given, 'secrets')
  return name === undefined
    ? ok(`Something else than a secret gives \`${credential}\` to the workflow.`)
    : findNamed(name, 'secret', setup, facts)
}

async function findNamed(
  name: string,
  kind: 'secret' | 'variable',
  setup: Setup,
  facts: Facts,
): Promise<Finding> {
  const find = kind === 'secret' ? findSecret : findVariable
  await requireEnvironment(facts)
  const found = firstFound<unknown>(await find(name, setup, facts))
  if (found !== undefined)
    return ok(`The ${kind} ${name} exists in the ${labelLevel(found.level)}.`)
  await requirePlace(facts)
  return error(
    `There is no ${kind} ${name}.`,
    `Create it where the refresh token is, or sign in:\n  ${loginCommand(setup, facts)}`,
  )
}
