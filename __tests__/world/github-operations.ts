import { type Permission, permissionOf, placeOf, STORES } from './places.ts'

const REPOSITORY = '/repos/{owner}/{repo}'
const ENVIRONMENT = `${REPOSITORY}/environments/{environment_name}`
const RUN = `${REPOSITORY}/actions/runs/{run_id}`
const ORGANIZATION = '/orgs/{org}'

/**
 * What a request needs: a permission of a fine-grained token, a token whatever its permissions,
 * the JSON web token of a GitHub App, or nothing.
 */
export type Need = Permission | 'any token' | 'app' | 'nothing'

const FOR_ACTION: Readonly<Record<string, Need>> = {
  [`get ${REPOSITORY}`]: 'metadata',
  [`get ${ENVIRONMENT}`]: 'actions',
  [`get ${ORGANIZATION}`]: 'metadata',
  [`get ${RUN}`]: 'actions',
  [`get ${RUN}/concurrency_groups`]: 'actions',
  ...needsOf([ENVIRONMENT, ...STORES.flatMap(within)].flatMap(secretsBelow)),
  ...needsOf([ENVIRONMENT, ...within('actions')].flatMap(variablesBelow)),
}

const FOR_COMMAND_LINE: Readonly<Record<string, Need>> = {
  'get /user': 'any token',
  'get /users/{username}': 'any token',
  'get /meta': 'nothing',
  [`get ${REPOSITORY}/environments`]: 'actions',
  [`put ${ENVIRONMENT}`]: 'administration',
  [`delete ${ENVIRONMENT}`]: 'administration',
  [`get ${ENVIRONMENT}/deployment-branch-policies`]: 'actions',
  [`post ${ENVIRONMENT}/deployment-branch-policies`]: 'administration',
  ...needsOf([ENVIRONMENT, ...within('actions')].map(owner => `get ${owner}/secrets`)),
  ...needsOf([ENVIRONMENT, ...within('actions')].map(owner => `get ${owner}/variables`)),
  [`get ${REPOSITORY}/actions/organization-secrets`]: 'secrets',
  [`get ${REPOSITORY}/actions/organization-variables`]: 'actions_variables',
  [`get ${REPOSITORY}/actions/workflows`]: 'actions',
  [`get ${REPOSITORY}/actions/workflows/{workflow_id}/runs`]: 'actions',
  [`get ${RUN}/jobs`]: 'actions',
  [`get ${REPOSITORY}/actions/jobs/{job_id}/logs`]: 'actions',
  [`get ${REPOSITORY}/actions/runners`]: 'administration',
  [`get ${REPOSITORY}/contents/{path}`]: 'contents',
  [`get ${REPOSITORY}/branches/{branch}`]: 'contents',
  'post /app-manifests/{code}/conversions': 'nothing',
  'get /app/installations': 'app',
  [`get ${ORGANIZATION}/installation`]: 'app',
  [`get ${REPOSITORY}/installation`]: 'app',
}

/** What the steps of an example do besides the action. */
const FOR_WORKFLOWS: Readonly<Record<string, Need>> = {
  [`get ${REPOSITORY}/issues`]: 'issues',
  [`post ${REPOSITORY}/issues`]: 'issues',
  [`patch ${REPOSITORY}/issues/{issue_number}`]: 'issues',
  [`post ${REPOSITORY}/issues/{issue_number}/comments`]: 'issues',
}

/** Every operation of the simulator, and what it needs. */
export const NEEDS: Readonly<Record<string, Need>> = {
  ...FOR_ACTION,
  ...FOR_COMMAND_LINE,
  ...FOR_WORKFLOWS,
}

/** Whether the action itself may use this operation. */
export function isForAction(operation: string): boolean {
  return operation in FOR_ACTION
}

function within(app: string): string[] {
  return [REPOSITORY, ORGANIZATION].map(owner => `${owner}/${app}`)
}

function secretsBelow(owner: string): string[] {
  const secret = `${owner}/secrets/{secret_name}`
  const shared = owner.startsWith(ORGANIZATION) ? [`get ${secret}/repositories`] : []
  return [`get ${owner}/secrets/public-key`, `get ${secret}`, `put ${secret}`, ...shared]
}

function variablesBelow(owner: string): string[] {
  const variable = `${owner}/variables/{name}`
  return [`post ${owner}/variables`, `get ${variable}`, `patch ${variable}`]
}

function needsOf(operations: readonly string[]): Record<string, Need> {
  return Object.fromEntries(
    operations.map(operation => {
      const [, template = ''] = operation.split(' ')
      return [operation, permissionOf(template, placeOf(template, {}))]
    }),
  )
}
