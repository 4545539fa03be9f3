import type { Call } from './contract.ts'
import { errorAnswer, nameOf, notFound } from './github-errors.ts'
import { putSecret, readSecret } from './github-secrets.ts'
import { type GitHubState, type Grants, type Level, type Reply, stamp } from './github-state.ts'
import { type Permission, type Place, permissionFor, placeOf } from './places.ts'
import type { Answer, Json, ServedRequest, Service } from './server.ts'

export class GitHubService implements Service {
  readonly #state: GitHubState
  #remaining = 5000
  origin = ''

  constructor(state: GitHubState) {
    this.#state = state
  }

  nameOf(method: string, path: string): string {
    return nameOf(method, this.#withoutBase(path) ?? path)
  }

  errorAnswer(status: number): Answer {
    return this.#dress(errorAnswer(status), {})
  }

  async handle(request: ServedRequest): Promise<Answer> {
    const url = this.#withoutBase(request.url)
    const call = url && this.#state.contract.read(request.method, url, request.body)
    if (!call) {
      this.#violation(request, ['no such path'])
      return this.#dress(notFound, {})
    }
    if (!request.headers['user-agent']) this.#violation(request, ['no user agent'])
    if (request.name !== 'probe') this.#violation(request, call.violations)
    const place = placeOf(call.template, call.params)
    const permission = permissionFor(call.template, place)
    const level = request.method === 'GET' ? 'read' : 'write'
    const grants = this.#grants(request)
    const accepted = { 'x-accepted-github-permissions': `${permission}=${level}` }
    const refused = grants ? this.#refusal(call, grants, permission, level) : errorAnswer(401)
    const reply = refused ?? this.#reply(request, call, place)
    const json =
      reply.status === 200 ? this.#state.answer(request.name, reply.json as Json) : reply.json
    const failures = this.#state.contract.checkAnswer(call.operation, reply.status, json)
    this.#violation(request, failures, `answered ${reply.status}: `)
    return this.#dress({ ...reply, json }, { ...accepted, ...expiry(grants) })
  }

  /** An expired token is no token. */
  #grants({ headers }: ServedRequest): Grants | undefined {
    const [, token = ''] = /^(?:bearer|token) (.+)$/i.exec(headers.authorization ?? '') ?? []
    const grants = this.#state.tokens.get(token)
    const { expiresAt = new Date(8.64e15) } = grants ?? {}
    return expiresAt > this.#state.now() ? grants : undefined
  }

  /** What the token cannot see does not exist; what it sees it may still not be allowed to touch. */
  #refusal(
    { params }: Call,
    grants: Grants,
    permission: Permission,
    level: Level,
  ): Reply | undefined {
    const { owner, repo, org, environment_name: environment } = params
    const name = `${owner}/${repo}`.toLowerCase()
    const repository = this.#state.repositories.get(name)
    if (owner && (!repository || grants.repositories?.includes(name) === false)) return notFound
    if (org && !this.#state.organizations.has(org.toLowerCase())) return notFound
    const granted = permission === 'metadata' ? 'read' : (grants[permission] ?? 'none')
    if (granted !== level && granted !== 'write') return errorAnswer(403)
    return environment && !repository?.environments.has(environment) ? notFound : undefined
  }

  #reply(request: ServedRequest, call: Call, place: Place | undefined): Reply {
    const state = { ...this.#state, origin: `${this.origin}${this.#state.basePath}` }
    if (place && request.method === 'PUT') return putSecret(state, place, call)
    if (place) return readSecret(state, place, call)
    return {
      status: 200,
      json: { ...this.#state.contract.example(call.operation), ...this.#facts(call) },
    }
  }

  #facts({ template, params }: Call): Json {
    const { run, repositories } = this.#state
    const full_name = `${params.owner}/${params.repo}`
    if (template.endsWith('{environment_name}')) return { name: params.environment_name }
    if (template.startsWith('/orgs/')) return { login: params.org, archived_at: null }
    if (!template.endsWith('{run_id}'))
      return {
        name: params.repo,
        full_name,
        language: null,
        source: undefined,
        parent: undefined,
        id: repositories.get(full_name.toLowerCase())?.id,
      }
    const times = { created_at: stamp(run.createdAt), run_started_at: stamp(run.startedAt) }
    return { id: Number(params.run_id), run_attempt: run.attempt, ...times }
  }

  #withoutBase(url: string): string | undefined {
    const { basePath } = this.#state
    return url.startsWith(basePath) ? url.slice(basePath.length) : undefined
  }

  #violation({ method, url }: ServedRequest, violations: readonly string[], prefix = ''): void {
    for (const text of violations) this.#state.violations.push(`${method} ${url}: ${prefix}${text}`)
  }

  #dress({ status, json, link }: Reply, headers: Record<string, string>): Answer {
    this.#remaining -= 1
    const now = this.#state.now()
    const rate = {
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': `${this.#remaining}`,
      'x-ratelimit-used': `${5000 - this.#remaining}`,
      'x-ratelimit-reset': `${Math.floor(now.getTime() / 1000) + 3600}`,
      'x-ratelimit-resource': 'core',
    }
    const type = json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }
    const common = { date: now.toUTCString(), ...rate, ...type, ...(link ? { link } : {}) }
    return {
      status,
      headers: { ...common, ...headers },
      body: json === undefined ? '' : JSON.stringify(json),
    }
  }
}

function expiry(grants: Grants | undefined): Record<string, string> {
  if (!grants?.expiresAt) return {}
  const text = grants.expiresAt
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC')
  return { 'github-authentication-token-expiration': text }
}
