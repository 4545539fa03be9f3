import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NEEDS } from './github-operations.ts'
import type { Json } from './server.ts'

/** One operation in GitHub's API description. */
export type Operation = {
  /** Without the slash: `actions.get-repo-secret`. */
  readonly id: string
  readonly method: string
  /** `/orgs/{org}/actions/secrets/public-key`. */
  readonly template: string
}

/** The schemas of an operation's request, and of its responses by status; null for no JSON. */
export type Schemas = {
  readonly request: Json
  readonly responses: Readonly<Record<string, Json | null>>
  /** The example of a response in GitHub's documentation. */
  readonly example: Json
}

export type Description = {
  readonly operations: readonly Operation[]
  /** Where the schemas are, and where what is made of them can be kept. */
  readonly directory: string
}

const require = createRequire(import.meta.url)

/** The operations that the simulator has, from @octokit/openapi; extracted once per machine. */
export async function loadDescription(): Promise<Description> {
  const manifest = require.resolve('@octokit/openapi/package.json')
  const { version } = JSON.parse(await readFile(manifest, 'utf8'))
  const modules = join(dirname(manifest), '../..')
  const directory = join(modules, '.cache/world', `github-${version}-${fingerprint()}`)
  const index = join(directory, 'operations.json')
  if (!(await exists(index))) {
    const whole = join(dirname(manifest), 'generated/api.github.com.deref.json')
    await extract(JSON.parse(await readFile(whole, 'utf8')).paths, directory)
  }
  return { operations: JSON.parse(await readFile(index, 'utf8')), directory }
}

export function schemasOf({ directory }: Description, { id }: Operation): Schemas {
  return JSON.parse(readFileSync(join(directory, `${id}.json`), 'utf8'))
}

/** Writes the whole directory or nothing, however many processes do so at the same time. */
async function extract(paths: Json, directory: string): Promise<void> {
  const partial = `${directory}.${randomUUID()}`
  await mkdir(partial, { recursive: true })
  const operations: Operation[] = []
  for (const [method = '', template = ''] of Object.keys(NEEDS).map(name => name.split(' '))) {
    const described = at(paths, template, method)
    if (!described) throw new Error(`GitHub does not describe ${method} ${template}`)
    const id = `${described['operationId']}`.replaceAll('/', '.')
    operations.push({ id, method, template })
    await writeFile(join(partial, `${id}.json`), JSON.stringify(schemasIn(described), unionOfNull))
  }
  await writeFile(join(partial, 'operations.json'), JSON.stringify(operations))
  await rename(partial, directory).catch(() => rm(partial, { recursive: true }))
}

function schemasIn(operation: Json): Schemas {
  const body = at(operation, 'requestBody')
  const properties = {
    path: parametersIn(operation, 'path'),
    query: parametersIn(operation, 'query'),
    ...(body ? { requestBody: at(body, 'content', 'application/json', 'schema') } : {}),
  }
  const required = body?.['required'] === true ? ['requestBody'] : []
  const responses = Object.entries(at(operation, 'responses') ?? {})
  const json = (response: unknown) => at(response as Json, 'content', 'application/json')
  const success = responses.map(([, response]) => json(response)?.['examples'])
  const [first] = Object.values((success.find(examples => examples) ?? {}) as Json)
  return {
    request: { type: 'object', properties, required },
    responses: Object.fromEntries(
      responses.map(([status, response]) => [status, at(json(response) ?? {}, 'schema') ?? null]),
    ),
    example: (first as Json | undefined)?.['value'] as Json,
  }
}

function parametersIn(operation: Json, place: 'path' | 'query'): Json {
  const all = (operation['parameters'] ?? []) as Json[]
  const found = all.filter(parameter => parameter['in'] === place)
  return {
    type: 'object',
    properties: Object.fromEntries(found.map(({ name, schema }) => [name, schema])),
    required: found.filter(parameter => parameter['required']).map(({ name }) => name),
    additionalProperties: false,
  }
}

/** JSON Schema has no `nullable`, and Ajv only knows it beside a type. */
function unionOfNull(_key: string, value: unknown): unknown {
  const { nullable, ...rest } = (value ?? {}) as Json
  if (typeof nullable !== 'boolean' || 'type' in rest) return value
  return nullable ? { anyOf: [rest, { type: 'null' }] } : rest
}

/** Other operations, or another form of the schemas, need another directory. */
function fingerprint(): string {
  const made = [Object.keys(NEEDS), extract, schemasIn, parametersIn, unionOfNull].join('\n')
  return createHash('sha256').update(made).digest('hex').slice(0, 8)
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

function at(json: Json, ...keys: string[]): Json | undefined {
  return keys.reduce<Json | undefined>((value, key) => value?.[key] as Json | undefined, json)
}
