import { labelOwner } from '../../github/target.ts'
import type { Facts } from './facts.ts'
import { NotKnown } from './finding.ts'
import type { TokenUse } from './workflow/token-use.ts'

/** @throws NotKnown if the secret's environment does not exist: nothing can be in it */
export async function requireEnvironment(facts: Facts): Promise<void> {
  const { owner } = (await facts.setup()).target
  if (owner.kind !== 'environment') return
  const exists = await facts.environment(owner.environment).catch(() => true)
  if (exists === undefined) {
    throw new NotKnown(`the ${labelOwner(owner)} does not exist.`, 'Create the environment first.')
  }
}

/** @throws NotKnown if neither an option nor a workflow says where the secret is */
export async function requirePlace(facts: Facts): Promise<void> {
  const { assumed, workflowsRead } = await facts.setup()
  if (!assumed) return
  await facts.workflows()
  throw workflowsRead ? NO_PLACE : TOO_SLOW
}

/** @throws NotKnown if the workflows cannot be read */
export async function usesOf(facts: Facts): Promise<readonly TokenUse[]> {
  const { uses, workflowsRead } = await facts.setup()
  if (workflowsRead) return uses
  await facts.workflows()
  throw TOO_SLOW
}

const NO_PLACE = new NotKnown(
  'no workflow that can be read says where the secret is.',
  'Set `--environment` or `--organization` if it is not in the repository.',
)

const TOO_SLOW = new NotKnown('the workflows took too long to read.', 'Try again.')
