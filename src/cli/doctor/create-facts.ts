import { readEnvironmentRules } from '../../github/environment-rules.ts'
import { isRefused } from '../../github/github-error.ts'
import { readRepository } from '../../github/repository.ts'
import { readPublicKey, readUpdatedAt } from '../../github/secrets.ts'
import { readSharedSecretNames, readSharedVariables } from '../../github/shared-names.ts'
import { ownerKinds } from '../../github/target.ts'
import { readUserName } from '../../github/user.ts'
import { readVariable } from '../../github/variables.ts'
import { readWorkflowFiles } from '../../github/workflow-files.ts'
import { readLastRun, readWorkflowStates } from '../../github/workflows.ts'
import type { Connection, Facts } from './facts.ts'
import { NotKnown } from './finding.ts'
import { once, oncePerKey } from './once.ts'
import { readPermission, toRead } from './permissions.ts'
import { providerOf } from './provider-facts.ts'
import { orNotKnown } from './read-github.ts'
import { resolveSetup } from './setup.ts'
import { loadWorkflows } from './workflow/load.ts'

/** The part of the time to wait for the workflows, which say what to check, before defaults apply. */
const PATIENCE = 0.6

const ACTIONS = 'Actions: read'

export function createFacts(connection: Connection): Facts {
  const { github, repository, runtime, deadline, seconds } = connection
  const { redactor, clock, http } = runtime
  const read: Facts['read'] = async (permission, request) => {
    if (github === undefined) throw NO_TOKEN
    return orNotKnown(request(github), permission, redactor)
  }
  const repositoryIfAny = once(() =>
    read('Metadata: read', connected =>
      orIf(404, readRepository(connected, repository), undefined),
    ),
  )
  /** In a repository that the token cannot see, nothing exists. */
  const ifVisible = async <T>(found: T): Promise<T> => {
    if (found === undefined && (await repositoryIfAny()) === undefined) throw NO_REPOSITORY
    return found
  }
  const states = once(() => read(ACTIONS, connected => readWorkflowStates(connected, repository)))
  const workflows = once(async () => {
    const files = await read('Contents: read', connected =>
      readWorkflowFiles(connected, repository),
    )
    return loadWorkflows(files, repository)
  })
  const facts: Facts = {
    ...connection,
    read,
    redact: text => redactor.redact(text),
    repositoryIfAny,
    workflows,
    states,
    user: once(() =>
      read<{ readonly login: string | undefined } | 'rejected'>(undefined, connected =>
        orIf(
          401,
          readUserName(connected).then(login => ({ login })),
          'rejected',
        ),
      ),
    ),
    setup: once(async () => {
      const late = clock.wait(PATIENCE * seconds * 1_000, deadline).then(() => undefined)
      const loaded = await Promise.race([workflows().catch(notRead), late])
      return resolveSetup(facts, loaded)
    }),
    publicKey: once(async () => {
      const { target } = await facts.setup()
      return read(readPermission(target.owner), connected => readPublicKey(connected, target))
    }),
    updatedAt: oncePerKey(async target =>
      ifVisible(
        await read(readPermission(target.owner), connected => readUpdatedAt(connected, target)),
      ),
    ),
    variable: oncePerKey(async target => {
      const permission = toRead(ownerKinds[target.owner.kind].variables)
      const found = await read(permission, connected => readVariable(connected, target))
      return ifVisible(found?.value)
    }),
    environment: oncePerKey(async name =>
      ifVisible(
        await read(ACTIONS, connected => readEnvironmentRules(connected, repository, name)),
      ),
    ),
    lastRun: oncePerKey(async path => {
      const workflow = (await states()).find(state => state.path === path)
      return workflow && read(ACTIONS, connected => readLastRun(connected, repository, workflow.id))
    }),
    sharedSecrets: once(() =>
      read('Secrets: read', connected => readSharedSecretNames(connected, repository)),
    ),
    sharedVariables: once(() =>
      read('Variables: read', connected => readSharedVariables(connected, repository)),
    ),
    providerResponse: once(async () => {
      const { tokenUrl: url } = await providerOf(facts)
      const headers = { accept: 'application/json', 'user-agent': 'refresh-oauth-token' }
      const request = { url, method: 'GET', headers, responseTimeout: seconds * 1_000 }
      return {
        host: new URL(url).host,
        response: await http.send({ ...request, signal: deadline }),
      }
    }),
  }
  return facts
}

async function orIf<T, U>(status: number, reading: Promise<T>, instead: U): Promise<T | U> {
  try {
    return await reading
  } catch (error) {
    if (isRefused(error, status)) return instead
    throw error
  }
}

function notRead(error: unknown): undefined {
  if (!(error instanceof NotKnown)) throw error
}

const NO_TOKEN = new NotKnown('there is no GitHub token.', 'Run `gh auth login`, or set GH_TOKEN.')

const NO_REPOSITORY = new NotKnown(
  'the repository does not exist, or the token cannot see it.',
  'Check `--repository`, and that the token has access to the repository.',
)
