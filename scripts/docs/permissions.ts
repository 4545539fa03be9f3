import { type Owner, ownerKinds } from '../../src/github/target.ts'
import { table } from './markdown.ts'

const REST = 'https://docs.github.com/en/rest/actions/secrets'
const RUNS = 'https://docs.github.com/en/rest/actions/workflow-runs'

/** What a GitHub token needs for each place, with the page of GitHub that says so. */
export function permissionTable(): string {
  return table(
    ['Secret of', 'Permission', 'To save the access token, also'],
    Object.entries(places).map(([kind, { label, also, page }]) => {
      const { permissions, variables } = ownerKinds[kind as Owner['kind']]
      const permission = permissions.actions ?? ''
      return [
        label,
        `[*${permission}*](${REST}#${page})${also}`,
        variables === permission ? 'nothing' : `*${variables}*`,
      ]
    }),
  )
}

interface Place {
  readonly label: string
  /** What else the action reads there. */
  readonly also: string
  /** The anchor of the write in GitHub's REST documentation. */
  readonly page: string
}

const READS_RUN = `, and [*Actions: read*](${RUNS}#get-a-workflow-run) in a private repository`

const places: Readonly<Record<Owner['kind'], Place>> = {
  environment: {
    label: 'an environment',
    also: '',
    page: 'create-or-update-an-environment-secret',
  },
  repository: {
    label: 'a repository',
    also: READS_RUN,
    page: 'create-or-update-a-repository-secret',
  },
  organization: {
    label: 'an organization',
    also: READS_RUN,
    page: 'create-or-update-an-organization-secret',
  },
}
