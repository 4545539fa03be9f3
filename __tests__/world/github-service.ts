import type { Call } from './contract.ts'
import { archived, errorAnswer, nameOf, notFound, policyAnswers } from './github-errors.ts'
import { putSecret, read, writeVariable } from './github-secrets.ts'
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
    return this.#complete(errorAnswer(status))
  }

  async handle(request: ServedRequest): Promise<Answer> {
    const url = this.#withoutBase(request.url)
    const call = url && this.#state.contract.read(request.method, url, request.body)
    if (!call) {
      this.#violation(request, ['no such path'])
      return this.#complete(notFound)
    }
    if (!request.headers['user-agent']) this.#violation(request, ['no user agent'])
    // The write probe leaves required fields out on purpose.
    if (request.name !== 'probe') this.#violation(request, call.violations)
    const place = placeOf(call.template, call.params)
    const permission = permissionFor(call.template, place)
    const level = request.method === 'GET' ? 'read' : 'write'
    const grants = this.#grants(request)
    const refusal = grants ? this.#refusal(call, grants, permission, level) : errorAnswer(401)
    const reply = refusal ?? this.#reply(request, call, place)
    const json =
      reply.status === 200 ? this.#state.answer(request.name, reply.json as Json) : reply.json
    const failures = this.#state.contract.checkAnswer(call.operation, reply.status, json)
    this.#violation(request, failures, `answered ${reply.status}: `)
    const accepted = { 'x-accepted-github-permissions': `${permission}=${level}` }
    const headers = { ...accepted, ...expiration(grants), ...reply.headers }
    return this.#complete({ status: reply.status, json, headers })
  }

  #grants({ headers }: ServedRequest): Grants | undefined {
    const [, token = ''] = /^(?:bearer|token) (.+)$/i.exec(headers.authorization ?? '') ?? []
    const grants = this.#state.tokens.get(token)
    const { expiresAt = new Date(8.64e15) } = grants ?? {}
    return expiresAt > this.#state.now() ? grants : undefined
  }

  /** 404 for what the token cannot see, 403 for what it can see and must not do. */
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
    if (grants.rejectedBy) return policyAnswers[grants.rejectedBy]
    const isPublic = permission === 'metadata' || (permission === 'actions' && repository?.public)
    const granted = isPublic ? 'read' : (grants[permission] ?? 'none')
    if (granted !== level && granted !== 'write') return errorAnswer(403)
    if (repository?.archived && level === 'write') return archived
    return environment && !repository?.environments.has(environment) ? notFound : undefined
  }

  #reply({ method }: ServedRequest, call: Call, place: Place | undefined): Reply {
    const state = { ...this.#state, origin: `${this.origin}${this.#state.basePath}` }
    if (place && method === 'GET') return read(state, place, call)
    if (place) return (method === 'PUT' ? putSecret : writeVariable)(state, place, call)
    const example = this.#state.contract.example(call.operation)
    return { status: 200, json: { ...example, ...this.#facts(call, example) } }
  }

  /** What the response says about this repository, run or organization. */
  #facts({ template, params }: Call, example: Json): Json {
    const { run, repositories } = this.#state
    const full_name = `${params.owner}/${params.repo}`
    if (template.endsWith('{environment_name}')) return { name: params.environment_name }
    if (template.startsWith('/orgs/')) return { login: params.org, archived_at: null }
    if (template.endsWith('/concurrency_groups')) {
      const [model] = example['concurrency_groups'] as Json[]
      const groups = run.groups.map(group_name => ({ ...model, group_name }))
      return { total_count: groups.length, concurrency_groups: groups }
    }
    if (template.endsWith('{run_id}')) {
      const times = { created_at: stamp(run.createdAt), run_started_at: stamp(run.startedAt) }
      return { id: Number(params.run_id), run_attempt: run.attempt, ...times }
    }
    const {
      id,
      public: isPublic = false,
      archived = false,
    } = repositories.get(full_name.toLowerCase()) ?? {}
    const visible = { private: !isPublic, visibility: isPublic ? 'public' : 'private', archived }
    const unused = { language: null, source: undefined, parent: undefined }
    return { name: params.repo, full_name, id, ...visible, ...unused }
  }

  #withoutBase(url: string): string | undefined {
    const { basePath } = this.#state
    return url.startsWith(basePath) ? url.slice(basePath.length) : undefined
  }

  #violation({ method, url }: ServedRequest, violations: readonly string[], prefix = ''): void {
    for (const text of violations) this.#state.violations.push(`${method} ${url}: ${prefix}${text}`)
  }

  /** Adds the headers that every GitHub response has. */
  #complete({ status, json, headers }: Reply): Answer {
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
    return {
      status,
      headers: { date: now.toUTCString(), ...rate, ...type, ...headers },
      body: json === undefined ? '' : JSON.stringify(json),
    }
  }
}

function expiration(grants: Grants | undefined): Record<string, string> {
  if (!grants?.expiresAt) return {}
  const text = stamp(grants.expiresAt).replace('T', ' ').replace('Z', ' UTC')
  return { 'github-authentication-token-expiration': text }
}
