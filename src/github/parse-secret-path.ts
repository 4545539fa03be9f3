import { isAcceptedBy } from '../shared/parsers.ts'
import { organizationName, repositoryName, secretName } from './names.ts'
import { type App, apps, secretPath, type Target } from './target.ts'

/** Reads what `secretPath` writes, without the slash at its beginning. Undefined for anything else. */
export function parseSecretPath(path: string): Target | undefined {
  const target = readTarget(path)
  return target !== undefined && isValid(target) && secretPath(target) === `/${path}`
    ? target
    : undefined
}

function readTarget(path: string): Target | undefined {
  const {
    owner = '',
    repo = '',
    environment,
    org,
    app = 'actions',
    name = '',
  } = PATHS.map(pattern => pattern.exec(path)?.groups).find(groups => groups !== undefined) ?? {}
  if (!apps.some(one => one === app)) return undefined
  const target = { app: app as App, name }
  if (org !== undefined) return { ...target, owner: { kind: 'organization', org } }
  if (environment === undefined) return { ...target, owner: { kind: 'repository', owner, repo } }
  const decoded = decode(environment)
  if (decoded === undefined) return undefined
  return { ...target, owner: { kind: 'environment', owner, repo, environment: decoded } }
}

const PATHS = [
  /^repos\/(?<owner>[^/]+)\/(?<repo>[^/]+)\/(?<app>[a-z]+)\/secrets\/(?<name>\w+)$/,
  /^repos\/(?<owner>[^/]+)\/(?<repo>[^/]+)\/environments\/(?<environment>[^/]+)\/secrets\/(?<name>\w+)$/,
  /^orgs\/(?<org>[^/]+)\/(?<app>[a-z]+)\/secrets\/(?<name>\w+)$/,
]

function decode(text: string): string | undefined {
  try {
    const decoded = decodeURIComponent(text)
    return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(decoded) ? undefined : decoded
  } catch {
    return undefined
  }
}

function isValid({ owner, name }: Target): boolean {
  const isOwner =
    owner.kind === 'organization'
      ? isAcceptedBy(organizationName, owner.org)
      : isAcceptedBy(repositoryName, `${owner.owner}/${owner.repo}`)
  return isOwner && isAcceptedBy(secretName, name)
}
