import { readUpdatedAt } from '../../github/secrets.ts'
import { explainGitHub } from '../explain-github.ts'
import type { WriterContext } from './context.ts'

/**
 * Whether the place of the refresh token has this secret.
 *
 * @throws CommandError
 */
export async function hasSecret(
  name: string,
  { github, place, runtime }: WriterContext,
): Promise<boolean> {
  try {
    return (await readUpdatedAt(github, { owner: place, app: 'actions', name })) !== undefined
  } catch (error) {
    throw explainGitHub(error, { what: `read the secret ${name}` }, runtime)
  }
}
