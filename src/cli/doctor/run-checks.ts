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

/** Milliseconds for each check. All start at the same time. */
export const CHECK_TIMEOUT = 5_000

/** Runs all checks at once. A check that has not ended when `deadline` aborts is `unknown`. */
export async function runChecks(
  checks: Readonly<Record<string, Check>>,
  facts: Facts,
  deadline: AbortSignal,
): Promise<readonly Result[]> {
  const timedOut = new Promise<Finding>(resolve => {
    const end = (): void => resolve(NO_RESPONSE)
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

const NO_RESPONSE = unknown(
  `Not checked: there was no complete response within ${CHECK_TIMEOUT / 1_000} s.`,
  'Check the connection and HTTPS_PROXY, and try again.',
)
