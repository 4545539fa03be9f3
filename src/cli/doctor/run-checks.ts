import type { Facts } from './facts.ts'
import { type Finding, NotKnown, unknown } from './finding.ts'

/** One question about a setup. */
export interface Check {
  /** What it answers, as a question. */
  readonly question: string
  /** Rejects with NotKnown if something that it needs cannot be read. */
  readonly run: (facts: Facts) => Promise<Finding>
}

export interface Result {
  readonly id: string
  readonly finding: Finding
}

/** Seconds for each check, unless `--timeout` is given. All start at the same time. */
export const CHECK_SECONDS = 5

/** Runs all checks at once. A check that has not ended at the deadline is `unknown`. */
export async function runChecks(
  checks: Readonly<Record<string, Check>>,
  facts: Facts,
): Promise<readonly Result[]> {
  const { deadline, seconds } = facts
  const timedOut = new Promise<Finding>(resolve => {
    const end = (): void => resolve(noResponse(seconds))
    if (deadline.aborted) end()
    else deadline.addEventListener('abort', end)
  })
  return Promise.all(
    Object.entries(checks).map(async ([id, { run }]) => ({
      id,
      finding: await Promise.race([settle(run(facts)), timedOut]),
    })),
  )
}

async function settle(running: Promise<Finding>): Promise<Finding> {
  try {
    return await running
  } catch (error) {
    if (error instanceof NotKnown) return unknown(`Not checked: ${error.reason}`, error.remedy)
    throw error
  }
}

function noResponse(seconds: number): Finding {
  return unknown(
    `Not checked: there was no complete response within ${seconds} s.`,
    'Check the connection and HTTPS_PROXY, or allow more with `--timeout`.',
  )
}
