import type { Call } from './contract.ts'
import { ACCOUNTS } from './github-accounts.ts'
import { APPS } from './github-apps.ts'
import { CONTENTS } from './github-contents.ts'
import { ENVIRONMENTS } from './github-environments.ts'
import { errorAnswer, notFound } from './github-errors.ts'
import { ISSUE_HANDLERS } from './github-issues.ts'
import { LOGS } from './github-logs.ts'
import { nameOf } from './github-names.ts'
import { isForAction } from './github-operations.ts'
import { acceptedPermissions, refusalOf } from './github-permissions.ts'
import { Repository } from './github-repository.ts'
import { SECRETS } from './github-secrets.ts'
import { type GitHubState, type Grants, type Handlers, type Reply, stamp } from './github-state.ts'
import { pageFor } from './github-web.ts'
import { WORKFLOWS } from './github-workflows.ts'
import type { Answer, Json, ServedRequest, Service } from './server.ts'

const HANDLERS: Handlers = {
  ...ACCOUNTS,
  ...APPS,
  ...CONTENTS,
  ...ENVIRONMENTS,
  ...ISSUE_HANDLERS,
  ...LOGS,
  ...SECRETS,
  ...WORKFLOWS,
}

const NO_REPOSITORY = new Repository(0)

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
    const page = pageFor(this.#state, request)
    if (page) return page
    const url = this.#withoutBase(request.url)
    const call = url && this.#state.contract.read(request.method, url, request.body)
    if (!call || !this.#offers(call)) {
      this.#violation(request, ['no such path'])
      return this.#complete(notFound)
    }
    if (!request.headers['user-agent']) this.#violation(request, ['no user agent'])
    // A write probe leaves required fields out on purpose.
    const isProbe = request.name === 'probe' || (request.method === 'POST' && request.body === '{}')
    if (!isProbe) this.#violation(request, call.violations)
    const grants = this.#grants(request)
    const reply = refusalOf(call, grants, this.#state) ?? (await this.#reply(request, call))
    const { status } = reply
    const json = status === 200 ? this.#state.answer(request.name, reply.json as Json) : reply.json
    const failures = this.#state.contract.checkAnswer(call.operation, status, json)
    this.#violation(request, failures, `sent ${status}: `)
    const headers = { ...acceptedPermissions(call), ...expiration(grants), ...reply.headers }
    return this.#complete({ status, json, headers })
  }

  /** A test of the action notices a request that only others make. */
  #offers({ operation }: Call): boolean {
    return this.#state.commandLine || isForAction(`${operation.method} ${operation.template}`)
  }

  #grants({ headers }: ServedRequest): Grants | undefined {
    const [, token = ''] = /^(?:bearer|token) (.+)$/i.exec(headers.authorization ?? '') ?? []
    const grants = this.#state.tokens.get(token)
    const { expiresAt = new Date(8.64e15) } = grants ?? {}
    return expiresAt > this.#state.now() ? grants : undefined
  }

  #reply(request: ServedRequest, call: Call): Reply | Promise<Reply> {
    const { operation, params } = call
    const handler = HANDLERS[`${operation.method} ${operation.template}`]
    if (!handler) throw new Error(`no handler for ${operation.id}`)
    const name = `${params.owner}/${params.repo}`.toLowerCase()
    return handler({
      state: this.#state,
      call,
      request,
      repository: this.#state.repositories.get(name) ?? NO_REPOSITORY,
      apiUrl: `${this.origin}${this.#state.basePath}`,
      webUrl: this.origin,
      example: this.#state.contract.example(operation),
    })
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
