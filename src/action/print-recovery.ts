import { putSecretCommand } from '../github/put-secret-command.ts'
import { labelTarget } from '../github/target.ts'
import type { PendingWrite } from './model.ts'
import type { Runtime } from './runtime.ts'
import { basisOf, describeStore, storeCommand } from './store-command.ts'

/**
 * Prints the recovery command in a group of its own.
 *
 * @param verified false if another step of the job may have written it
 */
export function printRecovery(
  write: PendingWrite,
  { core, env }: Pick<Runtime, 'core' | 'env'>,
  verified = true,
): void {
  const label = labelTarget(write.target)
  core.startGroup(
    `${verified ? 'Recovery' : 'Unverified recovery'}: the new value of the ${label}, encrypted`,
  )
  core.info(verified ? 'If this step cannot save it, run `gh auth login`, then:' : UNVERIFIED)
  core.info('')
  core.info(putSecretCommand(write))
  core.info('')
  core.info(basisOf(write))
  core.info(describeStore(write, env))
  core.info('')
  core.info(storeCommand(write, env))
  core.info('')
  core.info('The value is encrypted. Only GitHub can decrypt it, so this log discloses nothing.')
  core.endGroup()
}

const UNVERIFIED =
  'This value cannot be verified with `github-token`: the input is empty or changed during the job, or another step wrote the value. If you trust every step of the job, run `gh auth login`, then:'
