import { wrongUsage } from './command-error.ts'
import type { OptionName, Options } from './options.ts'

/**
 * Options that exclude each other, and why. Options that describe the provider or the place, such as
 * `--authorization-url` with `--device`, may be given although a sign-in does not need them: the
 * commands that this program prints name all that is known.
 */
export const exclusions: readonly (readonly [OptionName, OptionName, why: string])[] = [
  ['environment', 'organization', 'a secret belongs to one of them'],
  ['device', 'paste', 'the device flow has no redirected address'],
  ['device', 'redirect-uri', 'the device flow has no redirected address'],
  ['device', 'port', 'the device flow does not listen'],
  ['port', 'redirect-uri', 'the address contains the port'],
  ['stdout', 'output', '`--stdout` writes no file'],
  ['stdout', 'force', '`--stdout` writes no file'],
  ['run', 'encrypted-value', 'the log of the run has the value'],
]

/** Options that have no effect without another one, and why. */
export const requirements: readonly (readonly [OptionName, needed: OptionName, why: string])[] = [
  ['create-environment', 'environment', 'it names what to create'],
  ['key-id', 'encrypted-value', 'it belongs to that value'],
  ['updated-at', 'encrypted-value', 'it belongs to that value'],
  ['encrypted-value', 'key-id', 'the log of the run shows it beside the value'],
  ['encrypted-value', 'secret-name', 'it says where the value belongs'],
]

/** @throws CommandError that names every combination that does not work */
export function checkCombinations(options: Options): void {
  const isGiven = (name: OptionName): boolean => options[name] !== undefined
  const excluded = exclusions
    .filter(([one, other]) => isGiven(one) && isGiven(other))
    .map(([one, other, why]) => ({
      problem: `\`--${one}\` and \`--${other}\` exclude each other: ${why}.`,
      remedy: `Remove \`--${one}\` or \`--${other}\`.`,
    }))
  const incomplete = requirements
    .filter(([one, needed]) => isGiven(one) && !isGiven(needed))
    .map(([one, needed, why]) => ({
      problem: `\`--${one}\` needs \`--${needed}\`: ${why}.`,
      remedy: `Add \`--${needed}\`, or remove \`--${one}\`.`,
    }))
  const found = [...excluded, ...incomplete]
  if (found.length === 0) return
  throw wrongUsage(
    found.map(({ problem }) => problem).join('\n'),
    found.map(({ remedy }) => remedy).join('\n'),
  )
}
