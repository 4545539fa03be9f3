import type { Answer, ServedRequest } from './server.ts'

export type Hook = (request: ServedRequest, answer?: Answer) => unknown

export type HookOptions = {
  /** Runs only for the n-th request of this name from now on, the first being 1. */
  readonly nth?: number
}

/** Runs code at an exact moment of a request. The server awaits what a hook returns. */
export type Hooks = {
  /** The request has arrived whole. Nothing is carried out yet. */
  onRequest(name: string, hook: Hook, options?: HookOptions): Removable
  /** The request was carried out (or failed by a fault). The response is not sent yet. */
  onAnswer(name: string, hook: Hook, options?: HookOptions): Removable
  /** The response was sent, or never will be. */
  onAnswered(name: string, hook: Hook, options?: HookOptions): Removable
}

export type Removable = { remove(): void }

export type Moment = 'request' | 'answer' | 'answered'

type Entry = { moment: Moment; name: string; hook: Hook; nth: number | undefined; seen: number }

export class HookRegister {
  readonly #entries = new Set<Entry>()

  add(moment: Moment, name: string, hook: Hook, { nth }: HookOptions = {}): Removable {
    const entry = { moment, name, hook, nth, seen: 0 }
    this.#entries.add(entry)
    return { remove: () => this.#entries.delete(entry) }
  }

  async run(moment: Moment, request: ServedRequest, answer?: Answer): Promise<void> {
    for (const entry of [...this.#entries]) {
      if (entry.moment !== moment || entry.name !== request.name) continue
      entry.seen += 1
      if (entry.nth === undefined || entry.nth === entry.seen) await entry.hook(request, answer)
    }
  }
}
