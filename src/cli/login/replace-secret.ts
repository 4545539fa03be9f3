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
  const exist = `The ${place} has ${list.length > 1 ? 'these secrets' : 'this secret'} already: ${list.join('; ')}.`
  const effect = 'Replacing it ends a sign-in that may still work.'
  if (!terminal.interactive) throw failed(`${exist} ${effect}`, 'Add `--replace` to replace it.')
  terminal.explain(`${exist} ${effect}`, 'yellow')
  if (await terminal.confirm('Replace?', false)) return
  throw failed('Nothing was changed.', 'Set `--secret-name` to save under another name.')
}
