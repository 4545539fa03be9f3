import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ACTION, VERSION } from '../shared/command-line.ts'
import { repositoryOf } from './current-repository.ts'
import { isOwnCheckout } from './own-checkout.ts'

/**
 * The action as a workflow names it: the repository and the commit of the checkout that the current
 * folder is in. `ACTION` if it is no checkout of the action, or if Git cannot tell.
 */
export async function actionReference(): Promise<string> {
  if (!isOwnCheckout()) return ACTION
  try {
    const commit = await git('rev-parse', 'HEAD')
    const repository = repositoryOf(await git('config', 'remote.origin.url'))
    if (repository === undefined || !/^[0-9a-f]{40}$/.test(commit)) return ACTION
    return `${repository}@${commit} # v${VERSION}`
  } catch {
    return ACTION
  }
}

async function git(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('git', args, { timeout: 5_000 })
  return stdout.trim()
}
