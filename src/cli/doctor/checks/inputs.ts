import { clientAuthMethods } from '../../../oauth/client-auth-methods.ts'
import { findProvider } from '../../../oauth/providers/index.ts'
import { actionInputs, type InputName } from '../../../shared/action-inputs.ts'
import { nearest } from '../../nearest.ts'
import type { Facts, Setup } from '../facts.ts'
import { error, type Finding, ok, worstOf } from '../finding.ts'
import { clientAuthOf } from '../provider-facts.ts'
import { usesOf } from '../required.ts'
import { isPlain, referenceIn } from '../workflow/expression.ts'
import type { Texts } from '../workflow/model.ts'
import type { TokenUse } from '../workflow/token-use.ts'
import { NO_WORKFLOW } from './workflow.ts'

export async function checkInputs(facts: Facts): Promise<Finding> {
  const uses = await usesOf(facts)
  if (uses.length === 0) return NO_WORKFLOW
  const setup = await facts.setup()
  const findings = uses.flatMap(use => {
    const auth = clientAuthOf(facts, { ...setup, inputs: use.with }, findProvider(setup.provider))
    const problems = [
      ...problemsWithInputs(use.with, clientAuthMethods[auth]),
      ...problemsWithPlace(use, setup),
    ]
    if (problems.length === 0) return []
    const sentences = problems.map(text => facts.redact(text)).join(' ')
    return [error(`${facts.redact(use.label)}: ${sentences}`, 'Fix the inputs in `with:`.')]
  })
  return worstOf(findings, ok('The steps set every input that is required, and no unknown one.'))
}

/** Sentences that contain no value of an input, which can be a secret. */
export function problemsWithInputs(
  inputs: Texts,
  credential: InputName | undefined,
): readonly string[] {
  const known = Object.keys(actionInputs)
  const required = known.filter(name => 'required' in actionInputs[name as InputName])
  const isGiven = (name: string): boolean => (inputs[name] ?? '') !== ''
  const unknown = Object.keys(inputs).filter(name => !known.includes(name.toLowerCase()))
  const rules: readonly (readonly [broken: boolean, sentence: string])[] = [
    ...[...required, ...(credential === undefined ? [] : [credential])].map(
      name => [!isGiven(name), `\`${name}\` is missing.`] as const,
    ),
    ...unknown.map(name => [true, unknownInput(name, known)] as const),
    [
      differs(inputs, 'refresh-token', 'secret-name'),
      '`refresh-token` comes from another secret than the one in `secret-name`.',
    ],
    [
      differs(inputs, 'access-token', 'access-token-secret'),
      '`access-token` comes from another secret than the one in `access-token-secret`.',
    ],
    [
      isGiven('refresh-token') && isPlain(inputs['refresh-token'] ?? ''),
      '`refresh-token` contains the token itself. Anyone who can read the file can use it.',
    ],
    [
      isGiven('client-secret') && isPlain(inputs['client-secret'] ?? ''),
      '`client-secret` contains the secret itself. Anyone who can read the file can use it.',
    ],
    [
      isGiven('github-token') && isPlain(inputs['github-token'] ?? ''),
      '`github-token` contains the token itself. Anyone who can read the file can use it.',
    ],
    [
      /^\$\{\{\s*(github\.token|secrets\.GITHUB_TOKEN)\s*\}\}$/i.test(inputs['github-token'] ?? ''),
      "`github-token` is the workflow's own GITHUB_TOKEN, which can never write secrets.",
    ],
    [
      isGiven('environment') && isGiven('organization'),
      '`environment` and `organization` exclude each other.',
    ],
    [
      isGiven('access-token') && !isGiven('access-token-secret'),
      '`access-token` requires `access-token-secret`.',
    ],
  ]
  return rules.filter(([broken]) => broken).map(([, sentence]) => sentence)
}

/** The action writes where its inputs say, and not where the job is. */
function problemsWithPlace(
  { with: inputs }: TokenUse,
  { target: { owner } }: Setup,
): readonly string[] {
  const kinds = ['environment', 'organization'] as const
  const missing = kinds.find(kind => owner.kind === kind && !inputs[kind])
  return missing === undefined
    ? []
    : [`\`${missing}\` is missing, so the action writes the secret of the repository.`]
}

function differs(inputs: Texts, token: InputName, name: InputName): boolean {
  const from = referenceIn(inputs[token] ?? '', 'secrets')
  const to = inputs[name] ?? ''
  return from !== undefined && to !== '' && isPlain(to) && from.toUpperCase() !== to.toUpperCase()
}

function unknownInput(name: string, known: readonly string[]): string {
  const meant = nearest(name, known)
  return `\`${name}\` is no input of the action${meant === undefined ? '.' : `; did you mean \`${meant}\`?`}`
}
