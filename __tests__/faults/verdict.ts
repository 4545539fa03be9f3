import { brokenExpectations } from './expectations.ts'
import type { Trial } from './trial.ts'

export const verdicts = [
  'stored',
  'stored by post',
  'recoverable',
  'untouched',
  'unavoidable',
  'lost',
] as const

export type Verdict = (typeof verdicts)[number]

/** Where the newest refresh token is, and the reason if it is nowhere. */
export type Finding = { readonly verdict: Verdict; readonly reason?: string }

export type Judged = Finding & {
  readonly trial: Trial
  /** Differences between what the action reports or promises and the facts. */
  readonly problems: readonly string[]
}

export function judge(trial: Trial): Judged {
  const finding = locateNewest(trial)
  const problems = [
    ...brokenExpectations(trial, finding.verdict),
    ...(trial.case.check?.(trial) ?? []),
  ]
  return { trial, ...finding, problems }
}

/** Uses only what the servers saw and what a printed command does, never what the action reports. */
function locateNewest(trial: Trial): Finding {
  const { observer, final } = trial
  const overwritten = observer.otherToken !== undefined && !final.newestIsStored
  if (!overwritten && !final.rotated && final.storedWorks) return { verdict: 'untouched' }
  if (final.newestIsStored)
    return { verdict: observer.storedIn === 'post' ? 'stored by post' : 'stored' }
  if (final.newestIsPrinted) return { verdict: 'recoverable' }
  if (!overwritten && final.storedWorks) return { verdict: 'untouched' }
  const reason = whyUnavoidable(trial)
  if (reason !== undefined) return { verdict: 'unavoidable', reason }
  return { verdict: 'lost', reason: whyLost(trial) }
}

function whyLost({ observer, final }: Trial): string {
  if (observer.otherToken !== undefined)
    return final.exchangeRequested && !final.writeRequested
      ? 'the action presented a stale refresh token, and the provider revoked the newer one'
      : 'the action overwrote a newer token without a check directly before the write'
  return final.copyInState
    ? 'the encrypted token was in the state, but is neither stored nor printed'
    : 'the token reached the process, but never the state'
}

/** Conditions under which no action could have saved the token. */
function whyUnavoidable({ case: { tolerate }, step, observer, final }: Trial): string | undefined {
  const { unreadAtDeath, cpuSinceResponse, cpuSinceNewKey, keyChangedIn } = observer
  if (tolerate === 'stale token')
    return 'the workflow allows a stale refresh token (on-stale: warn or ignore)'
  if (observer.otherToken !== undefined)
    return observer.overwrittenInWindow
      ? 'another writer stored a token between the last check and the write; GitHub cannot compare and swap'
      : undefined
  if (unreadAtDeath > 0)
    return 'SIGKILL came before the process had read the response with the new token'
  if (!final.newestDelivered)
    return 'no response from which the new token can be read reached the process'
  const savedNothing = !final.copyInState && !final.writeRequested
  if (cpuSinceResponse !== undefined && cpuSinceResponse < SHORTEST && savedNothing)
    return `SIGKILL came within ${SHORTEST} ms of CPU time after the response`
  if (keyChangedIn === undefined) return undefined
  if (keyChangedIn === 'post')
    return 'GitHub changed its key after the process with the token had ended'
  if (cpuSinceNewKey !== undefined && cpuSinceNewKey < SHORTEST)
    return `GitHub changed its key, and SIGKILL came within ${SHORTEST} ms of CPU time after the new key`
  if (observer.newKeyDelivered) return undefined
  return step.main.signal === 'SIGKILL'
    ? 'GitHub changed its key, and SIGKILL came before the process had the new key'
    : 'GitHub changed its key, and served no new key before the deadline'
}

/**
 * In ms of CPU time, so that a busy machine does not change the verdict. To read, parse, encrypt and
 * write the token takes some of it.
 */
const SHORTEST = 5
