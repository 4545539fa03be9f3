import {
  type Description,
  loadDescription,
  type Operation,
  type Schemas,
  schemasOf,
} from './github-description.ts'
import { Validators } from './github-validators.ts'
import type { PathParams } from './places.ts'
import type { Json } from './server.ts'

export type { Operation } from './github-description.ts'

export type Call = {
  readonly operation: Operation
  readonly url: string
  readonly params: PathParams
  readonly query: URLSearchParams
  readonly body: Json
  /** How the request differs from the description. */
  readonly violations: readonly string[]
}

/** GitHub's own description of its API: parses requests, and checks them and the responses. */
export type Contract = {
  /** Undefined for a path that does not exist. */
  read(method: string, url: string, body: string): Call | undefined
  checkAnswer(operation: Operation, status: number, body: unknown): readonly string[]
  /** The example of a response in GitHub's documentation. */
  example(operation: Operation): Json
}

/** Read once per process. */
export function githubContract(): Promise<Contract> {
  contract ??= loadDescription().then(open)
  return contract
}

let contract: Promise<Contract> | undefined

function open(description: Description): Contract {
  const routes = description.operations
    .map(operation => ({ operation, pattern: patternOf(operation.template) }))
    .sort((one, other) => parametersIn(one.operation) - parametersIn(other.operation))
  const validators = new Validators(description.directory)
  const known = new Map<Operation, Schemas>()
  const schemas = (operation: Operation) => {
    const found = known.get(operation) ?? schemasOf(description, operation)
    known.set(operation, found)
    return found
  }
  return {
    read(method, url, text) {
      const [path = '', search] = url.split('?', 2)
      const route = routes.find(
        ({ operation, pattern }) => operation.method === method.toLowerCase() && pattern.test(path),
      )
      if (!route) return undefined
      const { operation, pattern } = route
      const params = parametersFrom(pattern.exec(path)?.groups ?? {})
      const query = new URLSearchParams(search)
      const body = parse(text)
      const { request } = schemas(operation)
      const described = request['properties'] as Json
      const sent = {
        path: typed(params, described['path']),
        query: typed(Object.fromEntries(query), described['query']),
        ...(text === '' ? {} : { requestBody: body ?? text }),
      }
      const violations = validators.check(`${operation.id}.request`, request, sent)
      return { operation, url, params, query, body: body ?? {}, violations }
    },
    checkAnswer(operation, status, body) {
      const schema = schemas(operation).responses[status]
      if (schema) return validators.check(`${operation.id}.${status}`, schema, body ?? null)
      if (schema === undefined && status < 400) return ['the status is not described']
      return status < 400 ? [] : validators.check('error', ERROR, body)
    },
    example: operation => structuredClone(schemas(operation).example),
  }
}

/** Errors have the same shape everywhere, but few operations describe them. */
const ERROR = {
  type: 'object',
  properties: {
    message: { type: 'string' },
    documentation_url: { type: 'string' },
    status: { type: 'string' },
  },
  required: ['message', 'documentation_url', 'status'],
}

/** Only the path of a file has slashes that are not encoded, and may be empty. */
function patternOf(template: string): RegExp {
  const pattern = template
    .replace('/{path}', '(?:/(?<path>.*))?')
    .replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  return new RegExp(`^${pattern}$`)
}

function parametersIn({ template }: Operation): number {
  return template.split('{').length
}

function parametersFrom(groups: Readonly<Record<string, string | undefined>>): PathParams {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value = '']) => [name, decodeURIComponent(value)]),
  )
}

/** Numbers and booleans are text in a URL. */
function typed(texts: object, schema: unknown): Json {
  const { properties } = schema as { properties: Record<string, Json> }
  const values = Object.entries(texts).map(([name, text]) => {
    const type = properties[name]?.['type']
    return [name, type === 'integer' || type === 'boolean' ? (parse(text) ?? text) : text]
  })
  return Object.fromEntries(values)
}

function parse(body: string): Json | undefined {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
