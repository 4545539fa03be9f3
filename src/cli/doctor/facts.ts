import type { GitHub } from '../../github/client.ts'
import type { EnvironmentRules } from '../../github/environment-rules.ts'
import type { Repository } from '../../github/repository.ts'
import type { RepositoryReference } from '../../github/repository-reference.ts'
import type { PublicKey } from '../../github/sealed-box.ts'
import type { Target } from '../../github/target.ts'
import type { VariableTarget } from '../../github/variables.ts'
import type { WorkflowRun, WorkflowState } from '../../github/workflows.ts'
import type { HttpResponse, NetworkError } from '../../http/response.ts'
import type { CommandError } from '../command-error.ts'
import type { CredentialNames } from '../credential-names.ts'
import type { Options } from '../options.ts'
import type { ChosenProvider } from '../provider.ts'
import type { CliRuntime } from '../runtime.ts'
import type { ClockOffsets } from './observe-dates.ts'
import type { LoadedWorkflows } from './workflow/load.ts'
import type { Texts } from './workflow/model.ts'
import type { TokenUse } from './workflow/token-use.ts'

/** What everything else is read with. */
export interface Connection {
  /** Undefined without a token. */
  readonly github: GitHub | undefined
  /** Where the token comes from, as a phrase. */
  readonly tokenSource: string
  /** Why there is no token that can be used. */
  readonly tokenProblem: CommandError | undefined
  readonly repository: RepositoryReference
  readonly options: Options
  readonly runtime: Pick<CliRuntime, 'env' | 'redactor' | 'http' | 'clock' | 'random'>
  readonly offsets: ClockOffsets
  /** Aborted when all checks must have ended. */
  readonly deadline: AbortSignal
  /** Until then, from the start. */
  readonly seconds: number
}

/**
 * What the checks read, each at most once. Everything rejects with NotKnown if it cannot be read.
 */
export interface Facts extends Connection {
  /**
   * Any other request.
   *
   * @param permission what a token needs for it, as GitHub's settings name it
   */
  read<T>(permission: string | undefined, request: (github: GitHub) => Promise<T>): Promise<T>
  redact(text: string): string
  /** Whose the token is; no login for a GitHub App. */
  user(): Promise<{ readonly login: string | undefined } | 'rejected'>
  /** Undefined if it does not exist, or if the token cannot see it. */
  repositoryIfAny(): Promise<Repository | undefined>
  workflows(): Promise<LoadedWorkflows>
  setup(): Promise<Setup>
  publicKey(): Promise<PublicKey>
  /** When the secret was last changed. Undefined if there is none. */
  updatedAt(target: Target): Promise<string | undefined>
  /** Undefined if there is none. */
  variable(target: VariableTarget): Promise<string | undefined>
  /** Undefined if there is no such environment. */
  environment(name: string): Promise<EnvironmentRules | undefined>
  states(): Promise<readonly WorkflowState[]>
  /** By the path of the workflow. Undefined if none has ended. */
  lastRun(path: string): Promise<WorkflowRun | undefined>
  /** The names of the organization's secrets that the repository can use, in upper case. */
  sharedSecrets(): Promise<ReadonlySet<string>>
  /** The organization's variables that the repository can use, by upper-case names. */
  sharedVariables(): Promise<ReadonlyMap<string, string>>
  /** What the token endpoint responds to a request without a token. */
  providerResponse(): Promise<ProviderResponse>
}

export interface ProviderResponse {
  readonly host: string
  readonly response: HttpResponse | NetworkError
}

/** One refresh token: the secret that holds it, and the workflows that use it. */
export interface Setup {
  readonly provider: ChosenProvider['name']
  readonly target: Target
  readonly names: CredentialNames
  readonly uses: readonly TokenUse[]
  /** The inputs of the first step that uses the token. */
  readonly inputs: Texts
  /** False if the workflows cannot be read. */
  readonly workflowsRead: boolean
  /** No workflow that can be read uses the action, and one that cannot be read may do so. */
  readonly unread: boolean
  /** Neither an option nor a workflow says where the secret is, and one that is not read may say it. */
  readonly assumed: boolean
  /** Other secrets that workflows use with the action. */
  readonly others: readonly string[]
}
