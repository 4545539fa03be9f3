import type { World } from '../world/index.ts'
import type { Place, SecretStore } from '../world/places.ts'
import { send } from './http-client.ts'

/** Every recovery command in a text that a person could copy from. */
export function commandsIn(text: string): string[] {
  return [...new Set(text.match(/gh api --method PUT [^\n]*/g) ?? [])]
}

/** A summary's commands are those in its code blocks. */
export function commandsInBlocks(summary: string): string[] {
  return commandsIn((summary.match(/```sh\n.*?```/gs) ?? []).join('\n'))
}

/**
 * Does what the command does, but for a secret of another name in the same place, and tells what
 * GitHub then has in it: undefined if it did not take it.
 */
export async function carryOut(command: string, world: World): Promise<string | undefined> {
  const { path, body } = read(command)
  const name = path.split('/').at(-1) ?? ''
  const { github, secretName } = world
  const place = placeIn(path, world)
  const before = github.secret(world.place, secretName)
  const headers = {
    authorization: `Bearer ${github.token}`,
    'user-agent': 'campaign',
    'content-type': 'application/json',
  }
  const url = `${github.apiUrl}/${path}_OPENED`
  const { status } = await send('PUT', url, headers, JSON.stringify(body))
  const opened = github.secret(place, `${name}_OPENED`)
  if (status >= 300 || opened === undefined) return undefined
  const sameAudience =
    opened.visibility === before?.visibility &&
    `${opened.selectedRepositoryIds}` === `${before?.selectedRepositoryIds}`
  return sameAudience ? opened.value : undefined
}

/** Only the store may be another than the world's own. */
function placeIn(path: string, { place }: World): Place {
  const [, app] = /\/(actions|dependabot|codespaces)\/secrets\//.exec(path) ?? []
  return place.kind === 'environment' ? place : { ...place, app: (app ?? place.app) as SecretStore }
}

type Body = Record<string, string | number[]>

function read(command: string): { path: string; body: Body } {
  const words = shellWords(command)
  const body: Body = {}
  let path = ''
  for (let index = 4; index < words.length; index++) {
    const word = words[index] ?? ''
    if (!word.startsWith('-')) {
      path = word
      continue
    }
    const value = words[++index] ?? ''
    const equals = value.indexOf('=')
    const name = value.slice(0, equals)
    const given = value.slice(equals + 1)
    if (word === '-f') body[name] = given
    if (word === '-F') {
      const list = name.replace(/\[\]$/, '')
      body[list] = [...((body[list] as number[] | undefined) ?? []), Number(given)]
    }
  }
  return { path, body }
}

/** As a POSIX shell splits: plain words, single quotes and backslashes. */
function shellWords(command: string): string[] {
  const words = command.match(/(?:'[^']*'|\\.|[^\s'\\])+/g) ?? []
  return words.map(word =>
    word.replace(/'([^']*)'|\\(.)/g, (_, quoted, escaped) => quoted ?? escaped),
  )
}
