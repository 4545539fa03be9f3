import { type Document, OpenAPIBackend, type Operation, type Options } from 'openapi-backend'
import { at, loadDescription } from './github-description.ts'
import type { PathParams } from './places.ts'
import type { Json } from './server.ts'

export type Call = {
  /** The path in GitHub's description: `/orgs/{org}/actions/secrets/public-key`. */
  readonly template: string
  readonly url: string
  readonly params: PathParams
  readonly query: URLSearchParams
  readonly body: Json
  /** How the request differs from the description. */
  readonly violations: readonly string[]
  readonly operation: Operation
}

/** GitHub's own description of its API: parses requests, and checks them and the responses. */
export type Contract = {
  /** Undefined for a path that does not exist. */
  read(method: string, url: string, body: string): Call | undefined
  checkAnswer(operation: Operation, status: number, body: unknown): readonly string[]
  /** The example of a response in GitHub's documentation. */
  example(operation: Operation): Json
}

/** Filtered once per machine, compiled once per process. */
export function githubContract(): Promise<Contract> {
  contract ??= loadDescription().then(compile)
  return contract
}

let contract: Promise<Contract> | undefined

async function compile(definition: Document): Promise<Contract> {
  const always = () => true
  const formats = { 'date-time': DATE_TIME, uri: URL.canParse, email: /@/ }
  const unchecked = { 'uri-template': always, int64: always }
  const ajvOpts = { strict: false, formats: { ...formats, ...unchecked } } as NonNullable<
    Options['ajvOpts']
  >
  const backend = new OpenAPIBackend({ definition, ajvOpts, quick: true, coerceTypes: true })
  await backend.init()
  return {
    read(method, url, body) {
      const [path = '', search] = url.split('?', 2)
      const request = { method, path, headers: {}, query: search ?? '' }
      const operation = backend.matchOperation(request)
      if (!operation) return undefined
      const { params } = backend.router.parseRequest(request, operation)
      const json = parse(body)
      const sent = { ...request, ...(body === '' ? {} : { body: json ?? body }) }
      const { errors } = backend.validator.validateRequest(
        { ...sent, headers: { 'content-type': 'application/json' } },
        operation,
      )
      return {
        template: operation.path,
        url,
        params: params as PathParams,
        query: new URLSearchParams(search),
        body: json ?? {},
        violations: describe(errors),
        operation,
      }
    },
    checkAnswer: (operation, status, body) =>
      describe(backend.validator.validateResponse(body ?? null, operation, status).errors),
    example(operation) {
      const examples = at(operation as unknown as Json, 'responses', '200', 'content')
      const [first] = Object.values(at(examples ?? {}, 'application/json', 'examples') ?? {})
      return structuredClone((first as { value: Json }).value)
    },
  }
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

function describe(errors: readonly object[] | null | undefined): string[] {
  return (errors ?? []).map(error => {
    const { instancePath, message, params } = error as Record<string, unknown>
    return `${instancePath || '/'} ${message} ${JSON.stringify(params)}`
  })
}

function parse(body: string): Json | undefined {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
