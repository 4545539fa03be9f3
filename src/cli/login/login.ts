import { labelTarget, type Owner } from '../../github/target.ts'
import type { Secret } from '../../shared/secret.ts'
import { connectGitHub, type GitHubConnection } from '../connect.ts'
import type { Options } from '../options.ts'
import type { CliRuntime } from '../runtime.ts'
import { requireWriter } from '../writer/writer.ts'
import { continueAfterSignIn } from './after-sign-in.ts'
import { checkRepository, checkToken } from './check-place.ts'
import { choosePlace } from './choose-place.ts'
import { chooseSignIn } from './choose-sign-in.ts'
import { type Destination, secretAt } from './destination.ts'
import { withEnvironment } from './environment.ts'
import type { Credentials, SignInPlan } from './model.ts'
import { openRedirect } from './open-redirect.ts'
import { warnOfOtherUses } from './other-uses.ts'
import { prepareDestination } from './prepare-destination.ts'
import { askForClient, explainRegistration, requireCredentials } from './register-client.ts'
import { confirmVariables } from './replace-variable.ts'
import { saveValues } from './save.ts'
import { signIn } from './sign-in.ts'
import { valuesOf, variablesOf } from './values.ts'

/** Signs in to a provider, and saves what a workflow needs. */
export async function login(options: Options, runtime: CliRuntime): Promise<void> {
  requireWriter(options.writer ?? 'none', runtime)
  const place = await choosePlace(options, runtime)
  const plan = await chooseSignIn(options, runtime)
  requireCredentials(plan, runtime)
  const connection = await connectGitHub(options, runtime)
  await checkToken(connection, runtime)
  const repository = await checkRepository(place, connection, runtime)
  await withEnvironment(place, { repository, options, connection }, runtime, keep =>
    setUp(place, plan, { connection, keep }, runtime),
  )
}

interface SetUpContext {
  readonly connection: GitHubConnection
  /** Called before the first write: from then on, the environment stays. */
  readonly keep: () => void
}

async function setUp(
  place: Owner,
  plan: SignInPlan,
  context: SetUpContext,
  runtime: CliRuntime,
): Promise<void> {
  const { connection } = context
  const destination = await prepareDestination(place, plan, connection, runtime)
  const credentials = await signInAndSave(plan, destination, context, runtime)
  await continueAfterSignIn(plan, { credentials, destination, connection }, runtime)
}

async function signInAndSave(
  plan: SignInPlan,
  destination: Destination,
  { connection, keep }: SetUpContext,
  runtime: CliRuntime,
): Promise<Credentials> {
  const { owner, names } = destination
  const redirect = await openRedirect(plan, runtime)
  try {
    explainRegistration(plan, redirect?.address, runtime)
    const registered = await askForClient(plan, runtime)
    const variables = variablesOf(registered, names)
    const circumstances = { connection, options: plan.options }
    await confirmVariables(variables, destination, circumstances, runtime)
    await warnOfOtherUses(registered.client.id, owner, connection, runtime)
    const save = async (refreshToken: Secret) => {
      keep()
      const credentials = { ...registered, refreshToken }
      await saveValues(valuesOf(credentials, names), destination, connection.access, runtime)
      const label = labelTarget(secretAt(owner, names.refreshToken))
      return { result: credentials, summary: `The refresh token is in the ${label}.` }
    }
    return await signIn(plan, { client: registered.client, redirect }, runtime, save)
  } finally {
    await redirect?.listener?.close()
  }
}
