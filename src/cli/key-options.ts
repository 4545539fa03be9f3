import type { ClientAuthMethod } from '../oauth/client-auth-methods.ts'
import type { CommandOption } from '../shared/command-line.ts'
import { wrongUsage } from './command-error.ts'
import type { Options } from './options.ts'

/** Options about signed assertions, and the methods that sign them. */
const methods = {
  certificate: ['private_key_jwt'],
  'private-key-id': ['private_key_jwt'],
  'assertion-audience': ['private_key_jwt', 'client_secret_jwt'],
} as const satisfies Partial<Record<keyof Options, readonly ClientAuthMethod[]>>

type KeyOption = keyof typeof methods

/** @throws CommandError for an option that has no effect with this method */
export function checkKeyOptions(options: Pick<Options, KeyOption>, auth: ClientAuthMethod): void {
  for (const name of Object.keys(methods) as KeyOption[]) {
    const useful: readonly ClientAuthMethod[] = methods[name]
    if (options[name] === undefined || useful.includes(auth)) continue
    throw wrongUsage(
      `\`--${name}\` has no effect with the client authentication ${auth}.`,
      `Remove it, or set \`--client-auth\` to ${useful.join(' or ')}.`,
    )
  }
}

/** The same options in a command. */
export function keyOptions(options: Pick<Options, KeyOption>): readonly CommandOption[] {
  return [
    ['certificate', options.certificate?.file],
    ['private-key-id', options['private-key-id']],
    ['assertion-audience', options['assertion-audience']],
  ]
}
