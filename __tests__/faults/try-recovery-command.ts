import { parseRecoveryCommand, recoveryCommands } from '../support/recovery-command.ts'
import type { World } from '../world/index.ts'
import type { Place, SecretStore } from '../world/places.ts'
import { sendRequest } from './send-request.ts'

/** The commands in the code blocks of a job summary. Elsewhere Markdown changes them. */
export function commandsInCodeBlocks(summary: string): string[] {
  return recoveryCommands((summary.match(/```sh\n.*?```/gs) ?? []).join('\n'))
}

/**
 * Sends what the command sends, for a secret of another name in the same place. Returns the value
 * that GitHub decrypts, or undefined if GitHub rejects it or other repositories would see it.
 */
export async function tryRecoveryCommand(
  command: string,
  world: World,
): Promise<string | undefined> {
  const { path, body } = parseRecoveryCommand(command)
  const name = `${path.split('/').at(-1)}_OPENED`
  const { github, place, secretName } = world
  const before = github.secret(place, secretName)
  const headers = {
    authorization: `Bearer ${github.token}`,
    'user-agent': 'faults',
    'content-type': 'application/json',
  }
  const url = `${github.apiUrl}/${path}_OPENED`
  const { status } = await sendRequest('PUT', url, headers, JSON.stringify(body))
  const saved = github.secret(inStoreOf(path, place), name)
  const sameVisibility =
    saved?.visibility === before?.visibility &&
    `${saved?.selectedRepositoryIds}` === `${before?.selectedRepositoryIds}`
  return status < 300 && sameVisibility ? saved?.value : undefined
}

/** A command can name another store of the same repository or organization. */
function inStoreOf(path: string, place: Place): Place {
  const [, app] = /\/(actions|dependabot|codespaces)\/secrets\//.exec(path) ?? []
  return place.kind === 'environment' ? place : { ...place, app: (app ?? place.app) as SecretStore }
}
