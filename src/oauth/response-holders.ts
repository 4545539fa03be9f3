import { readDocuments } from './response-documents.ts'
import { canonical, type Members, objectsIn, type Value } from './response-members.ts'

/** An object that may hold the tokens. */
export interface Holder {
  readonly members: Members
  readonly parent?: Members
  /** False if the document breaks off, so that members may be missing. */
  readonly complete: boolean
  /** The caller named it, so that tokens around it are others. */
  readonly named?: true
}

/** The objects one level down, but for those with tokens that cannot be the new ones. */
export function holdersBelow(holder: Holder): readonly Holder[] {
  const members = [...holder.members].filter(([name]) => !NOT_NEW.has(name))
  return members.flatMap(([, values]) => within(holder, values))
}

/** What `property` names: a JSON Pointer (RFC 6901), or a member at the top. */
export function resolveProperty(top: readonly Holder[], property: string): readonly Holder[] {
  const steps = property.startsWith('/')
    ? property.slice(1).split('/').map(unescapeStep)
    : [property]
  const holders = steps.reduce(
    (above, step) =>
      above.flatMap(holder => within(holder, holder.members.get(canonical(step)) ?? [])),
    top,
  )
  return holders.map(holder => ({ ...holder, named: true }))
}

function within({ members, complete }: Holder, values: readonly Value[]): readonly Holder[] {
  return values.flatMap(objectsOf).map(object => ({ members: object, parent: members, complete }))
}

/** Names of members with what was sent, what was valid before, or text. */
const NOT_NEW = new Set(
  [
    ['request', 'input', 'form', 'params', 'parameters', 'args', 'query', 'headers', 'debug'],
    ['old', 'previous', 'revoked', 'expired', 'example', 'examples', 'sample'],
    ['error', 'errors', 'message', 'msg', 'detail', 'details', 'description', 'errordescription'],
  ].flat(),
)

/** Objects, also one that is written as a string, as in `{"statusCode":200,"body":"{…}"}`. */
function objectsOf(value: Value): readonly Members[] {
  if (typeof value !== 'string') return objectsIn(value)
  const json = value.trim()
  if (!json.startsWith('{') || !json.endsWith('}')) return []
  return readDocuments(json, false).flatMap(({ roots }) => roots)
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
