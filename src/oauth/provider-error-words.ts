import {
  canonical,
  isMembers,
  isNothing,
  last,
  type Members,
  objectsIn,
  type Value,
} from './response-members.ts'
import type { ProviderError } from './tokens.ts'

/**
 * The code and the words among the members of error documents. A code in words comes before a
 * number, an outer one before an inner one; a number that repeats the HTTP status is no code.
 */
export function readWords(tops: readonly Members[], status: number): ProviderError {
  const found: Found = { codes: [], numbers: [], sentences: [] }
  for (const top of tops) collect(top, found, 0)
  const number = found.numbers.find(one => one !== String(status))
  const sentence = found.sentences.find(one => SNAKE_CASE.test(one))
  const error = found.codes[0] ?? sentence ?? number ?? ''
  return { error, description: join(found.sentences.filter(one => one !== error)) }
}

/** Whether `code` or `status` says that the request failed. */
export function isFailure(members: Members): boolean {
  return ['code', 'status'].some(name => members.has(name) && !isSuccess(last(members, name)))
}

/** Whether a code means success, or that there is no error. What cannot be read says nothing. */
export function isSuccess(value: Value): boolean {
  if (value === undefined || isNothing(value)) return true
  if (typeof value !== 'string' && typeof value !== 'number') return false
  const number = Number(value)
  if (number === 0 || (number >= 200 && number < 300)) return true
  return SUCCESS.has(String(value).toLowerCase())
}

const SUCCESS = new Set(['ok', 'success', 'successful', 'succeeded', 'no error'])

/** Joins sentences to one text of bounded length, without repeats. */
export function join(sentences: readonly string[]): string {
  const seen = new Set<string>()
  let joined = ''
  for (const sentence of sentences.slice(0, MOST_SENTENCES)) {
    const text = sentence
      .slice(0, 2 * LONGEST)
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
    const key = canonical(text)
    if (text === '' || (key !== '' && seen.has(key))) continue
    seen.add(key)
    joined += joined === '' ? text : `${/[.:;,!?]$/.test(joined) ? '' : ':'} ${text}`
  }
  if (joined.length <= LONGEST) return joined
  // Half a token could not be redacted: cut between words where possible.
  const cut = joined.slice(0, LONGEST)
  return cut.slice(0, cut.includes(' ') ? cut.lastIndexOf(' ') : LONGEST)
}

const MOST_SENTENCES = 10
const LONGEST = 300

interface Found {
  readonly codes: string[]
  readonly numbers: string[]
  readonly sentences: string[]
}

function collect(members: Members, found: Found, depth: number): void {
  const subject = SUBJECTS.map(name => last(members, name)).filter(isText)
  const aboutToken = subject.some(name => canonical(name) === 'refreshtoken')
  for (const name of CODES) {
    const value = last(members, name)
    // Strava calls the field `refresh_token` "invalid".
    if (aboutToken && value === 'invalid') found.codes.push('invalid_grant')
    else addCode(name, value, found)
  }
  if (subject.length > 0) {
    found.sentences.push([...subject, last(members, 'code')].filter(isText).join(' '))
  }
  for (const name of SENTENCES) {
    const value = last(members, name)
    if (isText(value) && !isSuccess(value) && !isGeneric(value)) found.sentences.push(value)
  }
  if (depth === DEEPEST) return
  for (const name of WRAPPERS) {
    const value = last(members, name)
    for (const inner of objectsIn(value)) collect(inner, found, depth + 1)
  }
  for (const text of listed(last(members, 'errors'))) addCode('errors', text, found)
}

function addCode(name: string, value: Value, found: Found): void {
  if (isSuccess(value)) return
  const text = typeof value === 'number' ? String(value) : value
  if (!isText(text) || isGeneric(text)) return
  if (/^-?\d+$/.test(text)) found.numbers.push(text)
  else if (CODE.test(text)) found.codes.push(text)
  else if (!LABELS.has(name)) found.sentences.push(text)
}

/** Whether a text says that something failed, and not what. */
function isGeneric(text: string): boolean {
  return GENERIC.has(text.toLowerCase())
}

/** The texts of `["…"]`, and of `{"refresh_token":["…"]}` as Laravel and Rails list them. */
function listed(value: Value): readonly string[] {
  if (isMembers(value)) {
    const lists = [...value.values()].flat().filter(one => Array.isArray(one))
    return lists.flat().filter(isText)
  }
  return Array.isArray(value) ? value.filter(isText) : []
}

function isText(value: Value): value is string {
  return typeof value === 'string'
}

/** Errors lie at most this many objects below the top. */
const DEEPEST = 3

/** Canonical names of members with a code, the most specific first. */
const CODES = [
  ...['error', 'errorcode', 'errcode', 'code', 'errortype', 'serviceerrorcode', 'type'],
  ...['category', 'reason', 'status', 'name'],
]
/** Of these, members that often hold something else. They count only if they hold a code. */
const LABELS = new Set(['type', 'category', 'name'])

const SENTENCES = [
  ...['errordescription', 'errormessage', 'errormsg', 'errmsg', 'message', 'msg', 'faultstring'],
  ...['errorsummary', 'errordetail', 'developermessage', 'description', 'title', 'detail'],
  ...['details', 'hint'],
]
const SUBJECTS = ['resource', 'field']
const WRAPPERS = [
  ...['error', 'errors', 'errorresponse', 'fault', 'detail', 'details', 'status', 'meta'],
  ...['data', 'body', 'result', 'response'],
]

/** A code has no spaces, and is not the URL that `type` holds in RFC 9457. */
const CODE = /^[\w.#-]{1,100}$/
const SNAKE_CASE = /^[a-z]+(?:_[a-z]+)+$/
const GENERIC = new Set(['error', 'fail', 'failed', 'failure'])
