import { organizationName } from '../../github/names.ts'
import type { Owner } from '../../github/target.ts'
import { InputError, type Parser, printableText, required } from '../../shared/parsers.ts'
import type { Options } from '../options.ts'
import { placeOf } from '../place.ts'
import type { CliRuntime } from '../runtime.ts'

/**
 * Where the refresh token is saved. Without an option that says it: as answered, or else in the
 * repository.
 *
 * @throws CommandError
 */
export async function choosePlace(options: Options, runtime: CliRuntime): Promise<Owner> {
  const { terminal } = runtime
  const isGiven = options.environment !== undefined || options.organization !== undefined
  if (isGiven || !terminal.interactive) return placeOf(options, runtime)
  const kind = await terminal.select<Owner['kind']>('Where should the refresh token be saved?', [
    { value: 'environment', label: 'In an environment', hint: 'recommended' },
    { value: 'repository', label: 'In a repository' },
    { value: 'organization', label: 'In an organization', hint: 'for several repositories' },
  ])
  if (kind === 'repository') return placeOf(options, runtime)
  const asked = questions[kind]
  const answer = await terminal.ask({
    message: asked.message,
    option: `--${kind}`,
    ...(asked.initial && { initial: asked.initial }),
    validate: checkedBy(asked.parse),
  })
  return placeOf({ ...options, [kind]: answer }, runtime)
}

const questions = {
  environment: {
    message: 'Environment',
    initial: 'production',
    parse: required(printableText(255)),
  },
  organization: { message: 'Organization', initial: undefined, parse: organizationName },
} as const

/** Why an answer is not accepted, as a sentence. */
export function checkedBy(parse: Parser<unknown>): (answer: string) => string | undefined {
  return answer => {
    const checked = parse(answer)
    return checked instanceof InputError ? `It ${checked.text}.` : undefined
  }
}
