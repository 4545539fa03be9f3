import { apps, type Owner } from '../github/target.ts'
import { endpointProblem } from '../http/endpoint-url.ts'
import type { PendingWrite } from './model.ts'

/**
 * Reads an entry of the state strictly: it comes from the environment, and its parts end up in the
 * log, in a command that a person runs and in paths of the API.
 *
 * @returns undefined for anything that the main step would not have written
 */
export function parsePendingWrite(json: string): PendingWrite | undefined {
  const value = parse(json)
  const { target, sealed, visibilityOf } = value
  const valid =
    isObject(target) &&
    isObject(sealed) &&
    isOwner(target['owner']) &&
    apps.some(app => app === target['app']) &&
    matches(target['name'], SECRET_NAME) &&
    matches(sealed['encrypted_value'], /^[A-Za-z0-9+/]{64,131072}={0,2}$/) &&
    matches(sealed['key_id'], /^[\w.-]{1,128}$/) &&
    isObject(visibilityOf) &&
    apps.some(app => app === visibilityOf['app']) &&
    matches(visibilityOf['name'], SECRET_NAME) &&
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

type Members = Readonly<Record<string, unknown>>

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/
const SECRET_NAME = /^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,239}$/i
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/

function isOwner(value: unknown): value is Owner {
  if (!isObject(value)) return false
  if (value['kind'] === 'organization') return matches(value['org'], LOGIN)
  if (!matches(value['owner'], LOGIN)) return false
  if (!matches(value['repo'], /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/)) return false
  if (value['kind'] === 'repository') return true
  return value['kind'] === 'environment' && isPrintable(value['environment'])
}

function parse(json: string): Members {
  try {
    const value: unknown = JSON.parse(json)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value)
}

/** No control characters, direction marks or broken surrogates: the log shows it. */
function isPrintable(value: unknown): boolean {
  return matches(value, /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]{1,255}$/u)
}

function isVisibility(value: unknown): boolean {
  if (!isObject(value) || !matches(value['visibility'], /^(all|private|selected)$/)) return false
  const { selected_repository_ids: ids = [] } = value
  return Array.isArray(ids) && ids.length <= 100 && ids.every(id => Number.isSafeInteger(id))
}
