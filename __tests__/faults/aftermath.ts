import type { World } from '../world/index.ts'
import type { StepResult } from '../world/runner.ts'
import { send } from './http-client.ts'
import { carryOut, commandsIn, commandsInBlocks } from './recovery-command.ts'
import type { Witness } from './witness.ts'

/** What is true once everything is over, whatever was said. */
export type Aftermath = {
  /** The provider has issued a new refresh token since. */
  readonly rotated: boolean
  /** The newest refresh token that the provider issued is in the secret and works. */
  readonly newestIsStored: boolean
  /** A run with what is in the secret now would get a token. */
  readonly storedWorks: boolean
  /** A printed command puts the newest refresh token into the secret. */
  readonly printedInMain: boolean
  readonly printedAtAll: boolean
  /** Commands that somebody could copy and that do not do what they promise. */
  readonly falseCommands: readonly string[]
  /** Commands in the summary outside of code blocks, where Markdown changes them. */
  readonly marredCommands: number
  /** The provider was asked for tokens. */
  readonly asked: boolean
  /** GitHub was sent a sealed copy: by then it had to be in the journal. */
  readonly wrote: boolean
  /** The answer with the newest refresh token reached the process whole. */
  readonly newestReached: boolean
  /** A sealed copy is in the state that the runner keeps for the post step. */
  readonly journaled: boolean
  /** Other stores, where they have the secret at all, have the newest refresh token too. */
  readonly otherStores: boolean
  /** An organization's secret is still seen by the repositories that saw it before. */
  readonly audienceKept: boolean
}

export async function lookAround(
  world: World,
  step: StepResult,
  witness: Witness,
  replayWindow: boolean,
): Promise<Aftermath> {
  const { provider, github, place, secretName } = world
  const newest = provider.newestRefreshToken()
  const asked = provider.requests.some(({ name }) => name === 'token')
  const newestReached = witness.delivered.has(newest) && witness.unreadAtDeath === 0
  const wrote = github.requests.some(({ name }) => name === 'put')
  const newestIsStored = world.newestIsStored()
  const storedWorks =
    (await provider.works(world.stored() ?? '')) || (replayWindow && (await replays(world)))
  const { visibility, selectedRepositoryIds } = github.secret(place, secretName) ?? {}
  const opened = new Map<string, string | undefined>()
  for (const command of [...commandsIn(step.log), ...commandsInBlocks(step.summary)])
    opened.set(command, await carryOut(command, world))
  const opensToNewest = (text: string): boolean =>
    commandsIn(text).some(command => opened.get(command) === newest)
  const good = new Set<string | undefined>([newest, ...provider.accessTokens])
  const outdated = witness.keyChangedIn !== undefined || witness.overtaken
  return {
    rotated: provider.refreshTokens.length > 1,
    newestIsStored,
    storedWorks,
    printedInMain: opensToNewest(step.main.log),
    printedAtAll: opensToNewest(step.log),
    falseCommands: [...opened].flatMap(([command, token]) =>
      good.has(token) || outdated ? [] : command,
    ),
    marredCommands: commandsIn(step.summary).length - commandsInBlocks(step.summary).length,
    asked,
    wrote,
    newestReached,
    otherStores: OTHER_STORES.flatMap(app =>
      place.kind === 'environment'
        ? []
        : (github.secret({ ...place, app }, secretName)?.value ?? []),
    ).every(value => value === newest),
    journaled: step.main.files.state.includes('encrypted_value'),
    audienceKept:
      place.kind !== 'organization' ||
      (visibility === 'selected' && `${selectedRepositoryIds}` === '1001,1002'),
  }
}

const OTHER_STORES = ['dependabot', 'codespaces'] as const

/** Whether the provider, within its replay window, gives the newest token for the stored one again. */
async function replays({ provider, stored, inputs }: World): Promise<boolean> {
  const { 'client-id': id = '', 'client-secret': secret = '' } = inputs()
  const form = {
    grant_type: 'refresh_token',
    refresh_token: stored() ?? '',
    client_id: id,
    client_secret: secret,
  }
  const newest = provider.newestRefreshToken()
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const { body } = await send('POST', provider.tokenUrl, type, `${new URLSearchParams(form)}`)
  return body.includes(newest)
}
