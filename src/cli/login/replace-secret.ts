import type { SecretMetadata } from '../../github/secret-metadata.ts'
import { labelOwner, type Owner } from '../../github/target.ts'
import { failed } from '../command-error.ts'
import type { Options } from '../options.ts'
import type { CliRuntime } from '../runtime.ts'

/**
 * Asks before existing secrets are replaced.
 *
 * @throws CommandError if they stay
 */
export async function confirmReplacing(
  owner: Owner,
  found: ReadonlyMap<string, SecretMetadata>,
  options: Options,
  { terminal }: CliRuntime,
): Promise<void> {
  if (found.size === 0 || options.replace) return
  const place = labelOwner(owner)
  const list = [...found].map(([name, { updatedAt }]) => `${name}, last changed ${updatedAt}`)
  const [secrets, them] = list.length > 1 ? ['these secrets', 'them'] : ['this secret', 'it']
  const exist = `The ${place} has ${secrets} already: ${list.join('; ')}.`
  const effect = `Replacing ${them} ends a sign-in that may still work.`
  if (!terminal.interactive) {
    throw failed(`${exist} ${effect}`, `Add \`--replace\` to replace ${them}.`)
  }
  terminal.explain(`${exist} ${effect}`, 'yellow')
  if (await terminal.confirm('Replace?', false)) return
  throw failed('Nothing was changed.', 'Set `--secret-name` to save under another name.')
}
