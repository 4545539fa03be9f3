import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Document } from 'openapi-backend'
import { STORES } from './places.ts'
import type { Json } from './server.ts'

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

/** The operations that the simulator has, from @octokit/openapi. */
export async function loadDescription(): Promise<Document> {
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

export function at(json: Json, ...keys: string[]): Json | undefined {
  return keys.reduce<Json | undefined>((value, key) => value?.[key] as Json | undefined, json)
}
