/** A value of a response. Undefined stands for one that is there but cannot be read, or is cut off. */
export type Value = string | number | boolean | null | undefined | readonly Value[] | Members

/** An object of a response: all values of each name, in order, by its `canonical` name. */
export type Members = ReadonlyMap<string, readonly Value[]>

/** `refresh_token`, `refreshToken` and `Refresh-Token` are one name. */
export function canonical(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

export function isMembers(value: Value): value is Members {
  return value instanceof Map
}

/** Adds a value without giving up earlier ones of the same name. */
export function addMember(members: Map<string, Value[]>, name: string, value: Value): void {
  const key = canonical(name)
  const values = members.get(key)
  if (values) values.push(value)
  else members.set(key, [value])
}

/** The value of a name. Of a repeated name the last, as JSON parsers have it. */
export function last(members: Members, name: string): Value {
  return members.get(name)?.at(-1)
}

/** The value itself if it is an object, the objects in it if it is an array. */
export function objectsIn(value: Value): readonly Members[] {
  if (isMembers(value)) return [value]
  return Array.isArray(value) ? value.slice(0, MOST_ELEMENTS).filter(isMembers) : []
}

const MOST_ELEMENTS = 100

/** Whether a value says that there is none: `null`, `""`, `0`, `[]`, `"none"`, but not an unreadable one. */
export function isNothing(value: Value): boolean {
  if (value === undefined) return false
  if (typeof value === 'string') return NOTHING.has(value.trim().toLowerCase())
  if (Array.isArray(value)) return value.length === 0
  if (isMembers(value)) return value.size === 0
  return !value
}

const NOTHING = new Set(['', '0', 'false', 'no', 'none', 'null', 'undefined'])

/** One JSON, form or XML document in a response. */
export interface Document {
  /** The object at the top, or the objects of the array at the top. */
  readonly roots: readonly Members[]
  /** False if it breaks off. */
  readonly complete: boolean
}
