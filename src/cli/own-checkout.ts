import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, parse, resolve } from 'node:path'
import { PACKAGE } from '../shared/command-line.ts'

/** The root of the Git repository that the current folder is in. Undefined if it is in none. */
export function repositoryRoot(): string | undefined {
  const { root } = parse(resolve('.'))
  for (let folder = resolve('.'); folder !== root; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
  }
  return undefined
}

/**
 * Whether the current folder is in a checkout of the action itself. Users start this program there,
 * and their workflows and secrets belong to another repository.
 */
export function isOwnCheckout(): boolean {
  const root = repositoryRoot() ?? resolve('.')
  if (!existsSync(join(root, 'action.yml'))) return false
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(root, 'dist', 'package.json'), 'utf8'))
    return Object(manifest).name === PACKAGE
  } catch {
    return false
  }
}

/**
 * Where a workflow goes if the current folder is such a checkout: a clone of the repository is likely
 * to be next to it. Undefined in any other folder, where the default is right.
 *
 * @param repository `owner/name`, or undefined if it is not known
 */
export function workflowFileElsewhere(
  workflow: string,
  repository: string | undefined,
): string | undefined {
  if (!isOwnCheckout()) return undefined
  const name = repository?.split('/')[1] ?? 'REPOSITORY'
  return `../${name}/.github/workflows/${workflow}.yml`
}
