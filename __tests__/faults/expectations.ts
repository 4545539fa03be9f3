import type { StageResult } from '../world/runner.ts'
import type { FinalState } from './final-state.ts'
import { logTexts, REMEDY } from './log-texts.ts'
import type { Trial } from './trial.ts'
import type { Verdict } from './verdict.ts'

type Rule = readonly [broken: boolean, problem: string]

/** What every trial must meet: all that the action reports is true. */
export function brokenExpectations(trial: Trial, verdict: Verdict): string[] {
  const { step, observer, final, worldErrors, leaks } = trial
  const { main, post } = step
  return [
    ...stageProblems('main', main, trial),
    ...(post ? stageProblems('post', post, trial) : []),
    ...broken([
      ...exitRules(trial, verdict),
      ...outputRules(trial),
      [final.commandsOutsideCodeBlocks > 0, 'a command in the summary is not in a code block'],
      [[main, post].some(isInjected), 'a server gave the runner commands'],
      [!final.visibilityKept, 'other repositories can use the secret than before'],
      [
        observer.otherToken !== undefined && verdict === 'lost',
        'a newer token is overwritten or revoked',
      ],
    ]),
    ...final.brokenCommands.map(command => `a printed command does not work: ${command}`),
    ...leaks.found.map(leak => `readable: ${leak}`),
    ...worldErrors,
  ]
}

/** A failure reports a code, a credential state and a remedy, and they are true. */
function stageProblems(name: string, stage: StageResult, trial: Trial): string[] {
  const { exitCode, signal, outputs, annotations } = stage
  if (exitCode === 0) {
    const reported = [outputs['error-code'], outputs['credential']].filter(Boolean)
    return reported.length > 0 ? [`${name} succeeded and reports ${reported.join(', ')}`] : []
  }
  if (signal !== null) return []
  const { 'error-code': code = 'none', credential = 'none' } = outputs
  const message = annotations.error.find(text => text.startsWith(`${code}: `)) ?? ''
  const remedy = REMEDY.exec(message)?.[1]?.trim() ?? ''
  const isUnknown = isOutdated(name, trial) || trial.case.tolerate === 'false credential'
  const fact = isUnknown ? undefined : contradiction(credential, trial.final)
  return broken([
    [!ERROR_CODES.has(code), `${name} exited with ${exitCode} and error-code ${code}`],
    [remedy.length <= 10, `${name} prints no remedy for ${code}`],
    [fact !== undefined, `${name} reports credential=${credential} with ${code}, but ${fact}`],
  ])
}

/** Main cannot report what another writer or GitHub did after it ended. */
function isOutdated(name: string, { observer }: Trial): boolean {
  return name === 'main' && (observer.otherToken !== undefined || observer.keyChangedIn === 'post')
}

/** The fact that contradicts the reported credential state. */
function contradiction(credential: string, final: FinalState): string | undefined {
  const facts: Record<string, readonly [holds: boolean, otherwise: string]> = {
    untouched: [final.storedWorks, 'the stored refresh token does not work'],
    rejected: [!final.storedWorks, 'the stored refresh token works'],
    unknown: [final.exchangeRequested, 'the provider never received a token request'],
    recoverable: [final.newestIsPrinted, 'no printed command stores the newest refresh token'],
    stored: [final.newestIsStored, 'the newest refresh token is not in the secret'],
  }
  const [holds, otherwise] = facts[credential] ?? [false, 'there is no such state']
  return holds ? undefined : otherwise
}

function exitRules({ case: { tolerate }, step, observer, final }: Trial, verdict: Verdict): Rule[] {
  const { main, post } = step
  const overwritten = observer.otherToken !== undefined
  const succeeded = main.exitCode === 0
  const forged = tolerate === 'forged state'
  const idle = succeeded && !forged
  const safe = final.newestIsStored || (overwritten && verdict === 'unavoidable')
  return [
    [succeeded && !safe, `main succeeded, but the verdict is ${verdict}`],
    [
      !forged && post?.exitCode === 0 && final.copyInState && !safe,
      `post succeeded with an unsaved token in the state: ${verdict}`,
    ],
    [idle && post?.exitCode !== 0, 'post failed with nothing to do'],
    [idle && post?.stdout !== '', 'post printed something with nothing to do'],
    [succeeded && !final.otherStoresMatch, 'main succeeded, but another store has an old token'],
    [post?.stderr !== '' || main.stderr !== '', `stderr: ${main.stderr}${post?.stderr}`],
  ]
}

function outputRules({ case: { tolerate }, step, observer, final }: Trial): Rule[] {
  const { exitCode, outputs } = step.main
  const alone = observer.otherToken === undefined
  return [
    [
      outputs['stored'] === 'true' && observer.storedIn !== 'main' && alone,
      'main reports stored=true and did not store',
    ],
    [
      exitCode !== null &&
        final.newestDelivered &&
        !outputs['access-token'] &&
        alone &&
        tolerate !== 'no access token',
      'there is no access-token, although a response with it came',
    ],
    [
      outputs['error-code'] === 'stale_refresh_token' &&
        alone &&
        tolerate !== 'unknown staleness' &&
        !step.main.log.includes(logTexts.unknownStaleness),
      'main reports that another run rotated the token, and none did',
    ],
    [exitCode === 0 && outputs['rotated'] !== 'true', 'main does not report rotated=true'],
  ]
}

/** The servers and inputs of the faults try to inject this word as a command to the runner. */
function isInjected(stage: StageResult | undefined): boolean {
  const { annotations, outputs, env, state } = stage ?? {}
  const results = [annotations?.warning, annotations?.notice, outputs, env, state]
  return JSON.stringify(results).includes('injected')
}

function broken(rules: readonly Rule[]): string[] {
  return rules.filter(([isBroken]) => isBroken).map(([, problem]) => problem)
}

/** The documented codes except `internal_error`, which is a defect. */
const ERROR_CODES = new Set(
  (
    'input_invalid refresh_token_missing github_unauthorized github_forbidden target_not_found ' +
    'github_unavailable stale_refresh_token provider_unreachable provider_unavailable ' +
    'invalid_grant invalid_client provider_rejected provider_response_invalid store_failed cancelled'
  ).split(' '),
)
