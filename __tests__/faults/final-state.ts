import { recoveryCommands } from '../support/recovery-command.ts'
import type { World } from '../world/index.ts'
import type { StepResult } from '../world/runner.ts'
import { ENCRYPTED_COPY } from './log-texts.ts'
import type { Observer } from './observer.ts'
import { exchange } from './send-request.ts'
import type { Requests } from './trial.ts'
import { commandsInCodeBlocks, tryRecoveryCommand } from './try-recovery-command.ts'

/** The facts after main and post, independent of what the action reports. */
export type FinalState = {
  /** The provider has issued a new refresh token for the action's request. */
  readonly rotated: boolean
  /** The newest refresh token is in the secret and works. */
  readonly newestIsStored: boolean
  /** The next run could exchange what is in the secret. */
  readonly storedWorks: boolean
  /** A printed command stores the newest refresh token. */
  readonly newestIsPrinted: boolean
  /** Printed commands that store no token. */
  readonly brokenCommands: readonly string[]
  /** Commands in the summary outside of code blocks. */
  readonly commandsOutsideCodeBlocks: number
  /** The provider received a token request. */
  readonly exchangeRequested: boolean
  /** GitHub received an encrypted token. It must be in the state before. */
  readonly writeRequested: boolean
  /** A complete response with the newest refresh token reached the process. */
  readonly newestDelivered: boolean
  /** The state for the post step holds an encrypted token. */
  readonly copyInState: boolean
  /** All other stores that have the secret hold the newest refresh token. */
  readonly otherStoresMatch: boolean
  /** The same repositories can use the organization's secret as before. */
  readonly visibilityKept: boolean
}

export async function readFinalState({
  world,
  step,
  observer,
  requests,
  replayWindow,
}: {
  readonly world: World
  readonly step: StepResult
  readonly observer: Observer
  readonly requests: Requests
  readonly replayWindow: boolean
}): Promise<FinalState> {
  const { provider, github, place, secretName } = world
  const newest = observer.otherToken ?? provider.newestRefreshToken()
  const rotated = provider.refreshTokens.length > (observer.otherToken === undefined ? 1 : 2)
  const stored = world.stored() ?? ''
  const works = await provider.works(stored)
  // The exchange below, which is not the action's, delivers the token, too.
  const newestDelivered = observer.delivered.has(newest) && observer.unreadAtDeath === 0
  const replayed = !works && replayWindow ? await exchange(world, stored) : ''
  const { visibility, selectedRepositoryIds } = github.secret(place, secretName) ?? {}
  const commands = new Map<string, string | undefined>()
  for (const command of [...recoveryCommands(step.log), ...commandsInCodeBlocks(step.summary)])
    commands.set(command, await tryRecoveryCommand(command, world))
  const valid = new Set<string | undefined>([newest, ...provider.accessTokens])
  // The post step warns about these: another step of the job may have written them.
  const unverified = recoveryCommands(unverifiedGroups(step.log))
  const outdated = observer.keyChangedIn !== undefined || observer.otherToken !== undefined
  return {
    rotated,
    newestIsStored: works && stored === newest,
    storedWorks: works || replayed.includes(provider.newestRefreshToken()),
    newestIsPrinted: recoveryCommands(step.log).some(command => commands.get(command) === newest),
    brokenCommands: [...commands].flatMap(([command, token]) =>
      valid.has(token) || outdated || unverified.includes(command) ? [] : command,
    ),
    commandsOutsideCodeBlocks:
      recoveryCommands(step.summary).length - commandsInCodeBlocks(step.summary).length,
    exchangeRequested: requests.toProvider.some(({ name }) => name === 'token'),
    writeRequested: requests.toGitHub.some(({ name }) => name === 'put'),
    newestDelivered,
    copyInState: step.main.files.state.includes(ENCRYPTED_COPY),
    otherStoresMatch: OTHER_STORES.flatMap(app =>
      place.kind === 'environment'
        ? []
        : (github.secret({ ...place, app }, secretName)?.value ?? []),
    ).every(value => value === newest),
    visibilityKept:
      place.kind !== 'organization' ||
      (visibility === 'selected' && `${selectedRepositoryIds}` === '1001,1002'),
  }
}

const OTHER_STORES = ['dependabot', 'codespaces'] as const

function unverifiedGroups(log: string): string {
  return (log.match(/Unverified recovery: .*?discloses nothing\.$/gms) ?? []).join('\n')
}
