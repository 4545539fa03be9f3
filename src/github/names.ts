import { matching } from '../shared/parsers.ts'

/** @see https://docs.github.com/en/actions/reference/security/secrets */
export const secretName = matching(
  /^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,239}$/i,
  'must consist of letters, digits and underscores, and must not begin with a digit or GITHUB_',
)

export const organizationName = matching(
  /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/,
  'is not the name of an organization',
)

export const repositoryName = matching(
  /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/,
  'must be owner/name',
)
