import { organizationName, repositoryName, secretName } from '../github/names.ts'
import { apps, type Owner } from '../github/target.ts'
import { endpointProblem } from '../http/endpoint-url.ts'
import { isJsonObject, parseJsonObject } from '../shared/json-object.ts'
import { isAcceptedBy } from '../shared/parsers.ts'
import type { PendingWrite } from './model.ts'

/**
 * Reads an entry of the state. Strictly, because it comes from the environment, and its parts end up
 * in the log, in a command that a person runs and in paths of the API.
 *
 * @returns undefined for anything that the main step would not have written
 */
export function parsePendingWrite(json: string): PendingWrite | undefined {
  const value = parseJsonObject(json) ?? {}
  const { target, sealed, visibilityOf } = value
  const valid =
    isJsonObject(target) &&
    isJsonObject(sealed) &&
    isOwner(target['owner']) &&
    apps.some(app => app === target['app']) &&
    isAcceptedBy(secretName, target['name']) &&
    matches(sealed['encrypted_value'], /^[A-Za-z0-9+/]{64,131072}={0,2}$/) &&
    matches(sealed['key_id'], /^[\w.-]{1,128}$/) &&
    isJsonObject(visibilityOf) &&
    apps.some(app => app === visibilityOf['app']) &&
    isAcceptedBy(secretName, visibilityOf['name']) &&
    matches(value['id'], /^[a-z_]{1,64}$/) &&
    matches(value['token'], /^(refresh|access)-token$/) &&
    matches(value['fingerprint'], /^[0-9a-f]{8}$/) &&
    matches(value['sealedAt'], DATE) &&
    (value['foundUpdatedAt'] === undefined || matches(value['foundUpdatedAt'], DATE)) &&
    (value['visibility'] === undefined || isVisibility(value['visibility'])) &&
    typeof value['apiUrl'] === 'string' &&
    endpointProblem(value['apiUrl']) === undefined
  return valid ? (value as unknown as PendingWrite) : undefined
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

function isOwner(value: unknown): value is Owner {
  if (!isJsonObject(value)) return false
  const { kind, org, owner, repo, environment } = value
  if (kind === 'organization') return isAcceptedBy(organizationName, org)
  const isRepository =
    typeof owner === 'string' &&
    typeof repo === 'string' &&
    isAcceptedBy(repositoryName, `${owner}/${repo}`)
  if (!isRepository || kind === 'repository') return isRepository
  return kind === 'environment' && isPrintable(environment)
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value)
}

/** No control characters, direction marks or broken surrogates: the log shows it. */
function isPrintable(value: unknown): boolean {
  return matches(value, /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]{1,255}$/u)
}

function isVisibility(value: unknown): boolean {
  if (!isJsonObject(value) || !matches(value['visibility'], /^(all|private|selected)$/))
    return false
  const { selected_repository_ids: ids = [] } = value
  return Array.isArray(ids) && ids.length <= 100 && ids.every(id => Number.isSafeInteger(id))
}
