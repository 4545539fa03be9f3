import { wrongUsage } from '../command-error.ts'
import type { OptionName, Options } from '../options.ts'

/** Options that exclude each other, and why. */
const conflicts: readonly (readonly [OptionName, OptionName, string])[] = [
  ['device', 'paste', 'the device flow has no redirected address'],
  ['device', 'redirect-uri', 'the device flow has no redirected address'],
  ['device', 'port', 'the device flow does not listen'],
  ['port', 'redirect-uri', 'the address contains the port'],
  ['environment', 'organization', 'a secret belongs to one of them'],
]

/** @throws CommandError */
export function checkOptions(options: Options): void {
  for (const [one, other, why] of conflicts) {
    if (options[one] === undefined || options[other] === undefined) continue
    throw wrongUsage(`\`--${one}\` and \`--${other}\` exclude each other: ${why}.`, 'Remove one.')
  }
}
