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

/** Where the newest refresh token is, and why if it is nowhere. */
export type Finding = { readonly verdict: Verdict; readonly because?: string }

/**
 * Is the newest refresh token that the provider issued in the secret, or put there by the post
 * step, or in a printed box that opens to it? Answered from what the world saw alone.
 */
export function findNewest(trial: Trial): Finding {
  const { witness, aftermath } = trial
  const { rotated, newestIsStored, storedWorks, printedAtAll } = aftermath
  if (!rotated && storedWorks) return { verdict: 'untouched' }
  if (newestIsStored) return { verdict: witness.storedIn === 'post' ? 'stored by post' : 'stored' }
  if (printedAtAll) return { verdict: 'recoverable' }
  if (storedWorks) return { verdict: 'untouched' }
  const because = whyUnavoidable(trial)
  if (because !== undefined) return { verdict: 'unavoidable', because }
  return {
    verdict: 'lost',
    because: aftermath.journaled
      ? 'the sealed copy was in the journal, and is neither stored nor printed'
      : 'the token reached the process, and never the journal',
  }
}

/** What nothing that the action could have done would have changed. */
function whyUnavoidable(trial: Trial): string | undefined {
  const { step, witness, aftermath } = trial
  const { unreadAtDeath, timeToSeal, timeToSealAgain, keyChangedIn, newKeyGiven } = witness
  if (unreadAtDeath > 0)
    return 'the process was killed before it had read the answer with the new token'
  if (!aftermath.newestReached)
    return 'the answer with the new token never went over the wire whole'
  if (timeToSeal !== undefined && timeToSeal < INSTANT && !aftermath.journaled && !aftermath.wrote)
    return `the process was killed within ${INSTANT} ms of its own time after the answer came`
  if (keyChangedIn === undefined) return undefined
  if (keyChangedIn === 'post')
    return 'the process with the token had ended when GitHub changed the key of its sealed copy'
  if (timeToSealAgain !== undefined && timeToSealAgain < INSTANT)
    return `GitHub changed its key, and the process was killed within ${INSTANT} ms of its own time after it was given the new one`
  if (newKeyGiven) return undefined
  return step.main.signal === 'SIGKILL'
    ? 'GitHub changed its key, and the process was killed before GitHub had given it the new one'
    : 'GitHub changed its key, and then gave no other until the deadline'
}

/**
 * Milliseconds on the processor, not by the clock, so that a busy machine changes nothing. To read,
 * parse, seal and write takes some of them, and nobody can do it in none.
 */
const INSTANT = 5
