import { checkClientId, checkClientSecret } from './checks/client-credentials.ts'
import {
  checkCancel,
  checkConcurrency,
  checkQueue,
  checkReportedGroups,
} from './checks/concurrency.ts'
import {
  checkEnvironment,
  checkEnvironmentBranches,
  checkEnvironmentReviewers,
} from './checks/environment.ts'
import {
  checkGitHubToken,
  checkPublicKey,
  checkRepository,
  checkTokenExpiry,
  checkWriteAccess,
} from './checks/github.ts'
import { checkInputs } from './checks/inputs.ts'
import { checkClient, checkClock, checkProvider } from './checks/provider.ts'
import { checkRunner } from './checks/runner.ts'
import { checkLastRun, checkState } from './checks/runs.ts'
import { checkSchedule } from './checks/schedule.ts'
import { checkSecret, checkSecretAge } from './checks/secret.ts'
import { checkShadowed } from './checks/shadowed.ts'
import { checkWorkflow, checkWorkflowEnvironment, checkWorkflowPin } from './checks/workflow.ts'
import type { Check } from './run-checks.ts'

function answers(question: string, run: Check['run']): Check {
  return { question, run }
}

/** Every check, in the order of the report. */
export const checks = {
  'github-token': answers('Does GitHub accept your token, and whose is it?', checkGitHubToken),
  'github-token-expiry': answers('Does your token expire soon?', checkTokenExpiry),
  repository: answers('Does the repository exist, and can it be changed?', checkRepository),
  environment: answers('Does the environment exist?', checkEnvironment),
  'environment-branches': answers(
    'May the branches of the workflows deploy to the environment?',
    checkEnvironmentBranches,
  ),
  'environment-reviewers': answers(
    'Does a review or a wait timer hold scheduled runs back?',
    checkEnvironmentReviewers,
  ),
  secret: answers('Does the secret of the refresh token exist?', checkSecret),
  'secret-age': answers('Is the refresh token young enough for the provider?', checkSecretAge),
  'secret-shadowed': answers('Does another place have a secret of this name?', checkShadowed),
  'client-id': answers('Does the variable of the client ID exist?', checkClientId),
  'client-secret': answers('Does the secret of the client exist?', checkClientSecret),
  'public-key': answers('Can a new secret be encrypted?', checkPublicKey),
  'write-access': answers('May your token write the secret?', checkWriteAccess),
  workflow: answers('Does a workflow use the action?', checkWorkflow),
  'workflow-environment': answers('Do its jobs name the environment?', checkWorkflowEnvironment),
  'workflow-concurrency': answers(
    'Are all jobs that use the token in one concurrency group?',
    checkConcurrency,
  ),
  'workflow-cancel': answers('Is no run cancelled while it uses the token?', checkCancel),
  'workflow-queue': answers('Is no run cancelled while it waits?', checkQueue),
  'workflow-pin': answers('Is the action pinned?', checkWorkflowPin),
  'workflow-inputs': answers('Are the inputs of the action complete and known?', checkInputs),
  'workflow-schedule': answers(
    'Does a schedule refresh the token before it expires?',
    checkSchedule,
  ),
  'workflow-state': answers('Are the workflows enabled?', checkState),
  'last-run': answers('Did the last runs succeed?', checkLastRun),
  runner: answers('Are self-hosted runners new enough?', checkRunner),
  'concurrency-groups': answers(
    'Does GitHub report the last runs in that concurrency group?',
    checkReportedGroups,
  ),
  provider: answers('Is the token endpoint reachable?', checkProvider),
  client: answers('Does the provider know the client?', checkClient),
  clock: answers('Is the clock of this machine right?', checkClock),
} as const satisfies Record<string, Check>
