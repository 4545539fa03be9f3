import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { repositoryName } from '../github/names.ts'
import { isOwnCheckout } from './own-checkout.ts'

/**
 * `owner/name` of the Git remote `origin` of the current folder. Undefined without one, and in a
 * checkout of the action itself.
 */
export async function currentRepository(): Promise<string | undefined> {
  if (isOwnCheckout()) return undefined
  try {
    const { stdout } = await promisify(execFile)('git', ['remote', 'get-url', 'origin'], {
      timeout: 5_000,
    })
    return repositoryOf(stdout.trim())
  } catch {
    return undefined
  }
}

/** From `https://github.com/acme/app.git` or `git@github.com:acme/app.git`. A folder is none. */
export function repositoryOf(remote: string): string | undefined {
  const [, name = ''] = REMOTE.exec(remote) ?? []
  return typeof repositoryName(name) === 'string' ? name : undefined
}

const REMOTE = /^(?:(?:https?|ssh|git):\/\/[^/]+\/|[^/\s]+:)([^/:]+\/[^/]+?)(?:\.git)?\/?$/
