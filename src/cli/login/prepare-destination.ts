import type { Owner } from '../../github/target.ts'
import { clientAuthMethods } from '../../oauth/client-auth-methods.ts'
import type { GitHubConnection } from '../connect.ts'
import { credentialNames, defaultSecretName } from '../credential-names.ts'
import type { CliRuntime } from '../runtime.ts'
import { checkPlace } from './check-place.ts'
import { chooseVisibility } from './choose-visibility.ts'
import { type Destination, secretAt } from './destination.ts'
import { createEncryption } from './encryption.ts'
import type { SignInPlan } from './model.ts'
import { confirmReplacing } from './replace-secret.ts'

/**
 * Checks that everything can be saved in this place, before anything is spent.
 *
 * @throws CommandError
 */
export async function prepareDestination(
  owner: Owner,
  { name, clientAuth, options }: SignInPlan,
  connection: GitHubConnection,
  runtime: CliRuntime,
): Promise<Destination> {
  const names = credentialNames(options['secret-name'] ?? defaultSecretName(name))
  const needed = clientAuthMethods[clientAuth]
  const others = {
    'client-secret': [names.clientSecret],
    'private-key': [names.privateKey],
    none: [],
  }[needed ?? 'none']
  const ofWriter = options.writer === 'token' ? [names.writerToken] : []
  const { seal, found } = await runtime.terminal.during(
    'Checking what the GitHub token may do',
    checkPlace(owner, [names.refreshToken, ...others, ...ofWriter], connection, runtime),
  )
  await confirmReplacing(owner, found, options, runtime)
  const existing = found.get(names.refreshToken)
  const visibility = await chooseVisibility(owner, existing, { options, connection }, runtime)
  const encryption = createEncryption(secretAt(owner, names.refreshToken), seal)
  return { owner, names, encryption, found, visibility }
}
