import type { Answer, ServedRequest } from './server.ts'

export type Hook = (request: ServedRequest, answer?: Answer) => unknown

/** Exact moments in the life of a request; what a hook returns is awaited before life goes on. */
export type Hooks = {
  /** It has arrived whole; nothing has been done. */
  onRequest(name: string, hook: Hook): Removable
  /** It was carried out (or a fault took its place); nothing has been answered. */
  onAnswer(name: string, hook: Hook): Removable
  /** The answer has been handed to the network, or never will be. */
  onAnswered(name: string, hook: Hook): Removable
}

export type Removable = { remove(): void }

export type Moment = 'request' | 'answer' | 'answered'

export class HookRegister implements Hooks {
  readonly #hooks = new Set<{ moment: Moment; name: string; hook: Hook }>()

  onRequest(name: string, hook: Hook): Removable {
    return this.#add('request', name, hook)
  }

  onAnswer(name: string, hook: Hook): Removable {
    return this.#add('answer', name, hook)
  }

  onAnswered(name: string, hook: Hook): Removable {
    return this.#add('answered', name, hook)
  }

  async run(moment: Moment, request: ServedRequest, answer?: Answer): Promise<void> {
    for (const entry of [...this.#hooks]) {
      if (entry.moment === moment && entry.name === request.name) await entry.hook(request, answer)
    }
  }

  #add(moment: Moment, name: string, hook: Hook): Removable {
    const entry = { moment, name, hook }
    this.#hooks.add(entry)
    return { remove: () => this.#hooks.delete(entry) }
  }
}
