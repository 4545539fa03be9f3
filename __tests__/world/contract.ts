import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Document, OpenAPIBackend, type Operation, type Options } from 'openapi-backend'
import { type PathParams, STORES } from './places.ts'
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
  contract ??= load().then(compile)
  return contract
}

let contract: Promise<Contract> | undefined

const REPOSITORY = '/repos/{owner}/{repo}'
const ENVIRONMENT = `${REPOSITORY}/environments/{environment_name}`
const ORGANIZATION = '/orgs/{org}'

const OPERATIONS = [
  ...[REPOSITORY, ENVIRONMENT, ORGANIZATION].map(path => `get ${path}`),
  `get ${REPOSITORY}/actions/runs/{run_id}`,
  `get ${REPOSITORY}/actions/runs/{run_id}/concurrency_groups`,
  ...[ENVIRONMENT, ...STORES.flatMap(app => [`${REPOSITORY}/${app}`, `${ORGANIZATION}/${app}`])]
    .map(owner => `${owner}/secrets`)
    .flatMap(secrets => [
      `get ${secrets}/public-key`,
      ...['get', 'put'].map(method => `${method} ${secrets}/{secret_name}`),
      `get ${secrets}/{secret_name}/repositories`,
    ]),
  ...[ENVIRONMENT, `${REPOSITORY}/actions`, `${ORGANIZATION}/actions`]
    .map(owner => `${owner}/variables`)
    .flatMap(variables => [
      `post ${variables}`,
      ...['get', 'patch'].map(method => `${method} ${variables}/{name}`),
      `get ${variables}/{name}/repositories`,
    ]),
]

const require = createRequire(import.meta.url)

async function load(): Promise<Document> {
  const manifest = require.resolve('@octokit/openapi/package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8'))
  const modules = join(dirname(manifest), '../..')
  const cached = join(modules, '.cache/world', `github-${version}-${fingerprint()}.json`)
  try {
    return JSON.parse(await readFile(cached, 'utf8'))
  } catch {
    const whole = join(dirname(manifest), 'generated/api.github.com.deref.json')
    const filtered = filter(JSON.parse(await readFile(whole, 'utf8')))
    await save(cached, JSON.stringify(filtered)).catch(() => undefined)
    return filtered
  }
}

/** Writes the whole file or nothing, however many processes do so at the same time. */
async function save(file: string, text: string): Promise<void> {
  const partial = `${file}.${randomUUID()}`
  await mkdir(dirname(file), { recursive: true })
  await writeFile(partial, text)
  await rename(partial, file)
}

/** Another filter needs another file. */
function fingerprint(): string {
  return createHash('sha256').update(`${OPERATIONS} ${filter}`).digest('hex').slice(0, 8)
}

/** Errors have the same shape everywhere, but few operations describe them. */
function filter({ openapi, info, paths }: Document & { paths: Json }): Document {
  const error = at(paths, ORGANIZATION, 'get', 'responses', '404')
  const errors = Object.fromEntries([401, 403, 404, 409, 422].map(status => [status, error]))
  const described: Record<string, Json> = {}
  for (const [method = '', path = ''] of OPERATIONS.map(operation => operation.split(' '))) {
    const operation = at(paths, path, method)
    if (!operation) continue
    const responses = { ...errors, ...at(operation, 'responses') }
    described[path] = { ...described[path], [method]: { ...operation, responses } }
  }
  return { openapi, info, paths: described } as unknown as Document
}

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

function at(json: Json, ...keys: string[]): Json | undefined {
  return keys.reduce<Json | undefined>((value, key) => value?.[key] as Json | undefined, json)
}

function parse(body: string): Json | undefined {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
