import type { Answer, ServedRequest } from './server.ts'

/**
 * Within the window, the same old token from the same client gets the same response again, as some
 * providers do. Requests with the same token are served one after the other.
 */
export class ReplayWindow {
  readonly #milliseconds: number
  readonly #answers = new Map<string, Answer>()
  readonly #queues = new Map<string, Promise<unknown>>()

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds
  }

  answer(request: ServedRequest, exchange: () => Promise<Answer>): Promise<Answer> {
    if (request.name !== 'token' || !request.body.includes('refresh_token=')) return exchange()
    const key = keyOf(request)
    const turn = (this.#queues.get(key) ?? Promise.resolve()).then(
      () => this.#answers.get(key) ?? this.#remember(key, exchange),
    )
    this.#queues.set(
      key,
      turn.catch(() => undefined),
    )
    return turn
  }

  async #remember(key: string, exchange: () => Promise<Answer>): Promise<Answer> {
    const answer = await exchange()
    if (this.#milliseconds > 0 && answer.status === 200) {
      this.#answers.set(key, answer)
      setTimeout(() => this.#answers.delete(key), this.#milliseconds).unref()
    }
    return answer
  }
}

/** Without the signed assertion, which differs in every request. */
function keyOf({ headers, body }: ServedRequest): string {
  const form = new URLSearchParams(body)
  const names = ['refresh_token', 'client_id', 'client_secret']
  return JSON.stringify([headers.authorization, ...names.map(name => form.get(name))])
}
