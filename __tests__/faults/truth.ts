import type { StageResult } from '../world/runner.ts'
import type { Aftermath } from './aftermath.ts'
import type { Trial } from './trial.ts'
import type { Verdict } from './verdict.ts'

/** Everything the action says or promises that is not so. */
export function untruths(trial: Trial, verdict: Verdict): string[] {
  const { step, witness, aftermath, objections, leaks } = trial
  const { main, post } = step
  return [
    ...stageUntruths('main', main, trial),
    ...(post ? stageUntruths('post', post, trial) : []),
    ...exitUntruths(trial, verdict),
    ...outputUntruths(trial),
    ...aftermath.falseCommands.map(command => `a printed command does not work: ${command}`),
    ...(aftermath.marredCommands > 0 ? ['a command in the summary is not in a code block'] : []),
    ...(saysInjected(main) || (post && saysInjected(post))
      ? ['a server gave the runner orders']
      : []),
    ...(aftermath.audienceKept ? [] : ['the secret is no longer seen by the same repositories']),
    ...(witness.overtaken && !aftermath.newestIsStored ? ['a newer token was overwritten'] : []),
    ...leaks.found.map(leak => `readable: ${leak}`),
    ...objections,
  ]
}

/** A failure has a code, what is left of the token, and what to do; and all of it is true. */
function stageUntruths(name: string, stage: StageResult, trial: Trial): string[] {
  const { exitCode, signal, outputs, annotations } = stage
  if (exitCode === 0) {
    const said = [outputs['error-code'], outputs['credential']].filter(Boolean)
    return said.length > 0 ? [`${name} succeeded and says ${said.join(', ')}`] : []
  }
  if (signal !== null) return []
  const { 'error-code': code = 'none', credential = 'none' } = outputs
  const message = annotations.error.find(text => text.startsWith(`${code}: `)) ?? ''
  const remedy = /What to do: (.*)/s.exec(message)?.[1]?.trim() ?? ''
  return [
    ...(CODES.has(code) ? [] : [`${name} exited with ${exitCode} and error-code ${code}`]),
    ...(remedy.length > 10 ? [] : [`${name} does not say what to do about ${code}`]),
    ...(becameFalse(name, trial) ? [] : falseClaim(credential, trial.aftermath)).map(
      truth => `${name} says credential=${credential} with ${code}, but ${truth}`,
    ),
  ]
}

/** What somebody else did after main had ended, main could not say. */
function becameFalse(name: string, { witness }: Trial): boolean {
  return name === 'main' && (witness.overtaken || witness.keyChangedIn === 'post')
}

/** The truth, where it is not what is claimed. */
function falseClaim(credential: string, aftermath: Aftermath): string[] {
  const { storedWorks, newestIsStored, printedAtAll, asked } = aftermath
  const truths: Record<string, readonly [claimed: boolean, truth: string]> = {
    untouched: [storedWorks, 'the stored refresh token does not work'],
    rejected: [!storedWorks, 'the stored refresh token works'],
    unknown: [asked, 'the provider never got a request'],
    recoverable: [printedAtAll, 'no printed command stores the newest refresh token'],
    stored: [newestIsStored, 'the newest refresh token is not in the secret'],
  }
  const [holds, truth] = truths[credential] ?? [false, 'that says nothing']
  return holds ? [] : [truth]
}

function exitUntruths(trial: Trial, verdict: Verdict): string[] {
  const { step, aftermath } = trial
  const { main, post } = step
  const rules: readonly [broken: boolean, problem: string][] = [
    [main.exitCode === 0 && !aftermath.newestIsStored, `main succeeded, but: ${verdict}`],
    [
      post?.exitCode === 0 && aftermath.journaled && !aftermath.newestIsStored,
      `post succeeded with a journal that is not stored: ${verdict}`,
    ],
    [main.exitCode === 0 && post?.exitCode !== 0, 'post failed with nothing to do'],
    [main.exitCode === 0 && post?.stdout !== '', 'post says something with nothing to do'],
    [main.exitCode === 0 && !aftermath.otherStores, 'main succeeded, and one store has not got it'],
    [post?.stderr !== '' || main.stderr !== '', `stderr: ${main.stderr}${post?.stderr}`],
  ]
  return rules.filter(([broken]) => broken).map(([, problem]) => problem)
}

/** Outputs that are set are true, and the access token is there whenever it can be. */
function outputUntruths({ step, witness, aftermath }: Trial): string[] {
  const { exitCode, outputs } = step.main
  const rules: readonly [broken: boolean, problem: string][] = [
    [
      outputs['stored'] === 'true' && witness.storedIn !== 'main' && !witness.overtaken,
      'main says stored=true and did not store',
    ],
    [
      exitCode !== null &&
        aftermath.newestReached &&
        !outputs['access-token'] &&
        !witness.overtaken,
      'there is no access-token, though the answer with it came',
    ],
    [
      outputs['error-code'] === 'stale_refresh_token',
      'main says that another run rotated the token, and none did',
    ],
    [exitCode === 0 && outputs['rotated'] !== 'true', 'main does not say rotated=true'],
  ]
  return rules.filter(([broken]) => broken).map(([, problem]) => problem)
}

/** `injected` is what the campaign's servers and inputs try to make the runner do. */
function saysInjected({ annotations, outputs, env, state }: StageResult): boolean {
  const { warning, notice } = annotations
  return JSON.stringify([warning, notice, outputs, env, state]).includes('injected')
}

/** The codes of the design; `internal_error` is none of them: it is a defect. */
const CODES = new Set([
  'input_invalid',
  'refresh_token_missing',
  'github_unauthorized',
  'github_forbidden',
  'target_not_found',
  'github_unavailable',
  'stale_refresh_token',
  'provider_unreachable',
  'provider_unavailable',
  'invalid_grant',
  'invalid_client',
  'provider_rejected',
  'provider_response_invalid',
  'store_failed',
  'cancelled',
])
