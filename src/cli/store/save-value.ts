import { createGitHub } from '../../github/client.ts'
import { isRefused } from '../../github/github-error.ts'
import type { Visibility } from '../../github/secret-metadata.ts'
import { readSecret, readUpdatedAt, writeSecret } from '../../github/secrets.ts'
import { labelTarget, ownerKinds } from '../../github/target.ts'
import { CommandError, interrupted } from '../command-error.ts'
import type { GitHubConnection } from '../connect.ts'
import { explainGitHub } from '../explain-github.ts'
import type { CliRuntime } from '../runtime.ts'
import type { CheckedValue, Refusal } from './check-value.ts'
import type { PrintedRecovery } from './printed-recoveries.ts'

/**
 * Saves a value, with the visibility that an organization's secret has, and says so. Undefined if it
 * is saved.
 *
 * @throws CommandError if interrupted before the write
 */
export async function saveValue(
  { value, current }: CheckedValue,
  { access, github }: GitHubConnection,
  runtime: CliRuntime,
): Promise<Refusal | undefined> {
  const { target, sealed } = value
  const label = labelTarget(target)
  const permission = ownerKinds[target.owner.kind].permissions[target.app]
  try {
    const visibility = current?.visibility ?? (await visibilityOf(value, github))
    if (runtime.cancelled.aborted) throw interrupted()
    // Ctrl-C does not stop it half-way.
    const writer = createGitHub(access, { ...runtime, timeout: 30_000 })
    await writeSecret(writer, target, sealed, visibility)
    const updatedAt = await readUpdatedAt(writer, target).catch(() => undefined)
    runtime.terminal.answer(`Saved the ${label}${updatedAt ? `, changed at ${updatedAt}` : ''}.`)
    return undefined
  } catch (error) {
    const attempt = { what: `save the ${label}`, ...(permission && { permission }) }
    const explained = explainGitHub(error, attempt, runtime)
    if (!(explained instanceof CommandError) || explained.exit === 'interrupted') throw explained
    const remedy = isRefused(error, 422) ? KEY_MAY_HAVE_CHANGED : explained.remedy
    return { message: explained.message, remedy: remedy ?? '' }
  }
}

const KEY_MAY_HAVE_CHANGED =
  'The public key may have changed a moment ago. Run this command again; it looks again.'

/** Of a new secret of an organization: what the command names, or what the refresh token's has. */
async function visibilityOf(
  { target, visibility, visibilityOf: other }: PrintedRecovery,
  github: GitHubConnection['github'],
): Promise<Visibility | undefined> {
  if (visibility === undefined) return undefined
  const { visibility: kind, selected_repository_ids: ids } = visibility
  if (kind !== 'selected') return { visibility: kind }
  if (ids !== undefined) return { visibility: kind, selected_repository_ids: [...ids] }
  return other && (await readSecret(github, { ...target, ...other }))?.visibility
}
