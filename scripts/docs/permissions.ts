import { type Owner, ownerKinds } from '../../src/github/target.ts'
import { table } from './markdown.ts'

/** What a GitHub token needs for each place, with the page of GitHub that says so. */
export function permissionTable(): string {
  return table(
    ['Secret of', 'Permission', 'With `access-token-secret`, also', "GitHub's page"],
    Object.entries(places).map(([kind, { label, also, page }]) => {
      const { permissions, variables } = ownerKinds[kind as Owner['kind']]
      const permission = permissions.actions ?? ''
      return [
        label,
        `*${permission}*${also}`,
        variables === permission ? 'nothing' : `*${variables}*`,
        `[${page}](${REST}${page.toLowerCase().replaceAll(' ', '-')})`,
      ]
    }),
  )
}

interface Place {
  readonly label: string
  /** What else the action reads there. */
  readonly also: string
  /** The heading in GitHub's REST documentation of the write. */
  readonly page: string
}

const READS_RUN = ', and *Actions: read* in a private repository'

const places: Readonly<Record<Owner['kind'], Place>> = {
  environment: {
    label: 'an environment',
    also: '',
    page: 'Create or update an environment secret',
  },
  repository: {
    label: 'a repository',
    also: READS_RUN,
    page: 'Create or update a repository secret',
  },
  organization: {
    label: 'an organization',
    also: READS_RUN,
    page: 'Create or update an organization secret',
  },
}

const REST = 'https://docs.github.com/en/rest/actions/secrets#'
