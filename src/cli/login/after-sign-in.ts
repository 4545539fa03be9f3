import { CommandError, interrupted } from '../command-error.ts'
import type { GitHubConnection } from '../connect.ts'
import type { CliRuntime } from '../runtime.ts'
import type { Destination } from './destination.ts'
import { checkResult } from './final-checks.ts'
import { chooseFollowUp, setUpFollowUpWriter, writeFollowUpWorkflow } from './follow-up.ts'
import type { Credentials, SignInPlan } from './model.ts'
import { sayNext } from './next-command.ts'
import { describeRest, type Progress } from './rest.ts'

interface SavedSignIn {
  readonly credentials: Credentials
  readonly destination: Destination
  readonly connection: GitHubConnection
}

/**
 * Sets up who saves later, writes the workflow, and checks the result.
 *
 * @throws CommandError; after Ctrl-C it says what is saved and what is missing
 */
export async function continueAfterSignIn(
  plan: SignInPlan,
  { credentials, destination, connection }: SavedSignIn,
  runtime: CliRuntime,
): Promise<void> {
  const progress: Progress = {}
  try {
    stopIfCancelled(runtime)
    const followUp = await chooseFollowUp(plan, runtime)
    progress.followUp = followUp
    await setUpFollowUpWriter(followUp, plan, { destination, connection }, runtime)
    progress.hasWriter = true
    stopIfCancelled(runtime)
    const isWritten = await writeFollowUpWorkflow(followUp, plan, destination, runtime)
    progress.hasWorkflow = isWritten
    await checkResult(plan, credentials, { destination, github: connection.github }, runtime)
    stopIfCancelled(runtime)
    sayNext(plan, destination, { followUp, isWritten }, runtime)
  } catch (error) {
    if (!runtime.cancelled.aborted) throw error
    const ofStep = error instanceof CommandError ? error.remedy : undefined
    const rest = describeRest(plan, destination, {
      ...{ ...progress, ofStep },
      apiUrl: connection.access.apiUrl,
    })
    throw interrupted(rest)
  }
}

function stopIfCancelled({ cancelled }: CliRuntime): void {
  if (cancelled.aborted) throw interrupted()
}
