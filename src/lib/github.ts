import type { Octokit } from '@octokit/rest'
import type { Ports } from '../ports.ts'
import { Answer, type AnswerHeaders, type Unanswered } from './answer.ts'
import { Failure } from './failure.ts'
import { type Indefinite, judge } from './github-verdict.ts'
import { retry } from './retry.ts'
import type { Secret } from './secret.ts'
import type { HttpRequest, Transport } from './transport.ts'

export interface GitHubAccess {
  readonly token: Secret
  /** The API's base URL, without a slash at its end; GitHub Enterprise Server's ends in /api/v3. */
  readonly apiUrl: string
  /** Milliseconds to keep trying each call. */
  readonly timeout: number
  /** Ends every wait and every request under way. */
  readonly signal?: AbortSignal | undefined
  /** Called as each attempt leaves. */
  readonly onSent?: () => void
  /** Called when an attempt has settled nothing, before the wait for the next. */
  readonly onSetback?: () => void
  /** Called with the headers of every answer, and when it was asked for. */
  readonly onAnswer?: (headers: AnswerHeaders, sentAt: number) => void
}

export interface GitHubAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
  // biome-ignore lint/suspicious/noExplicitAny: each reader checks what it takes out
  readonly data: any
}

/**
 * One call of GitHub's API, retried by verdict to the deadline.
 *
 * @throws RequestError (Octokit's): a definite refusal
 * @throws Failure `github_unavailable`: nothing definite by the deadline; `cancelled`
 */
export type GitHub = (
  method: 'GET' | 'PUT',
  path: string,
  body?: Readonly<Record<string, unknown>>,
) => Promise<GitHubAnswer>

export function connectGitHub(access: GitHubAccess, ports: Ports): GitHub {
  const client = clientOf(access.token)
  const options = {
    baseUrl: access.apiUrl,
    headers: { 'x-github-api-version': '2022-11-28' },
    // Parsed here, whatever type of content it says it is.
    request: { fetch: patientFetch(access, ports), parseSuccessResponseBody: false },
  }
  return async (method, path, body) => {
    try {
      const octokit = await client
      const answer = await octokit.request({ method, url: path, ...options, ...body })
      return { ...answer, data: method === 'GET' ? JSON.parse(answer.data) : undefined }
    } catch (error) {
      throw error instanceof Error && error.cause instanceof Failure ? error.cause : error
    }
  }
}

/** One for each token: making one takes a millisecond. */
const clients = new WeakMap<Secret, Promise<Octokit>>()

function clientOf(token: Secret): Promise<Octokit> {
  const client = clients.get(token) ?? createClient(token)
  clients.set(token, client)
  return client
}

async function createClient(token: Secret): Promise<Octokit> {
  const { Octokit } = await import(/* webpackMode: "eager" */ '@octokit/rest')
  return new Octokit({
    auth: token.reveal(),
    userAgent: 'refresh-oauth-token',
    log: { debug: silent, info: silent, warn: silent, error: silent },
  })
}

/** What Octokit gives to `fetch`. */
type FetchOptions = Pick<HttpRequest, 'method' | 'headers' | 'body'>

/** GitHub's reads and writes are idempotent: whatever is not definite is tried again. */
function patientFetch(access: GitHubAccess, ports: Ports) {
  const { apiUrl, timeout, signal, onSent, onSetback } = access
  return async (url: string, { method, headers, body }: FetchOptions): Promise<Answer> => {
    const what = `${method} ${url.slice(apiUrl.length)}`
    const { outcome, tries } = await retry<Answer, Indefinite>(
      async left => {
        const answerWithin = Math.min(LONGEST_ANSWER, Math.max(left, SHORTEST_ANSWER))
        const request = { url, method, headers, body, answerWithin, signal, onSent }
        const sentAt = ports.clock.now()
        const outcome = await followingMoves(request, ports.http)
        if (outcome instanceof Answer) access.onAnswer?.(outcome.headers, sentAt)
        return judge(method, outcome, ports.clock.now())
      },
      {
        what: `GitHub, ${what}`,
        timeout,
        firstWait: 500,
        longestWait: 20_000,
        signal,
        ...(onSetback && { onSetback }),
        stop: () => signal?.aborted ?? false,
      },
      ports,
    )
    if (outcome !== undefined) return outcome
    if (signal?.aborted) throw new Failure('cancelled', 'The job was cancelled.')
    const last = tries.at(-1)
    throw new Failure(
      'github_unavailable',
      `GitHub gave no usable answer to ${what}: ${last?.again}.`,
      last?.answered ? {} : { remedy: UNREACHABLE },
    )
  }
}

const UNREACHABLE =
  "Check the runner's way to GitHub: `github-api-url`, HTTPS_PROXY and NO_PROXY, NODE_EXTRA_CA_CERTS. Then run the workflow again."

/** 30 s for an answer; near the deadline less, but not so little that a slow answer is lost. */
const LONGEST_ANSWER = 30_000
const SHORTEST_ANSWER = 2_000

/** A renamed or transferred repository redirects: followed once, and never to another origin. */
async function followingMoves(request: HttpRequest, http: Transport): Promise<Answer | Unanswered> {
  const outcome = await http.send(request)
  if (!(outcome instanceof Answer) || !MOVED.has(outcome.status)) return outcome
  const location = new URL(outcome.headers.get('location') ?? '', request.url)
  if (location.origin !== new URL(request.url).origin) return outcome
  return http.send({ ...request, url: location.href })
}

const MOVED = new Set([301, 302, 307, 308])

function silent(): void {}
