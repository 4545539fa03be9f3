import { credentialNames } from '../../src/cli/credential-names.ts'
import type { WriterContext } from '../../src/cli/writer/context.ts'
import { createGitHub } from '../../src/github/client.ts'
import { createSeal } from '../../src/github/sealed-box.ts'
import { readPublicKey, writeSecret } from '../../src/github/secrets.ts'
import type { Owner } from '../../src/github/target.ts'
import { updateVariable } from '../../src/github/variables.ts'
import { createHttpClient } from '../../src/http/client.ts'
import { systemClock } from '../../src/shared/clock.ts'
import { createRedactor } from '../../src/shared/redactor.ts'
import { Secret } from '../../src/shared/secret.ts'
import type { GitHub } from '../world/github.ts'

export interface WriterScene {
  readonly place: Owner
  readonly workflow?: WriterContext['workflow']
  readonly env?: Readonly<Record<string, string>>
  /** Answers to hidden questions. Without it, nothing can be asked. */
  readonly answers?: readonly string[]
  /** Resolves when Enter is pressed. */
  readonly enter?: Promise<string | undefined>
  readonly onAddress?: (address: string) => unknown
}

/** A writer's context at the simulated GitHub, and what it said and showed. */
export function createWriterContext(github: GitHub, scene: WriterScene) {
  const { place, workflow = 'none', env = {}, enter = new Promise(() => {}) } = scene
  const answers = [...(scene.answers ?? [])]
  const cancel = new AbortController()
  const said: string[] = []
  const addresses: string[] = []
  const refuse = () => Promise.reject(new Error('nothing is asked here'))
  const runtime: WriterContext['runtime'] = {
    terminal: {
      interactive: scene.answers !== undefined || scene.enter !== undefined,
      say: text => void said.push(text),
      explain: text => void said.push(text),
      answer: text => void said.push(text),
      output: text => void said.push(text),
      ask: refuse,
      askSecret: async () => answers.shift() ?? refuse(),
      confirm: refuse,
      select: refuse,
      search: refuse,
      readLine: signal =>
        Promise.race([
          enter,
          new Promise<undefined>(resolve =>
            signal?.addEventListener('abort', () => resolve(undefined)),
          ),
        ]),
      during: (_what, work) => work,
    },
    log: { info: text => void said.push(text) },
    env,
    redactor: createRedactor(() => {}),
    http: createHttpClient({}, []),
    clock: {
      ...systemClock,
      wait: (ms, signal) => systemClock.wait(Math.min(ms, SHORT[ms] ?? ms), signal),
    },
    random: Math.random,
    cancelled: cancel.signal,
  }
  const client = createGitHub(
    { token: new Secret(github.token), apiUrl: github.apiUrl },
    { ...runtime, timeout: 5_000, signal: cancel.signal },
  )
  const finishing = createGitHub(
    { token: new Secret(github.token), apiUrl: github.apiUrl },
    { ...runtime, timeout: 5_000 },
  )
  const context: WriterContext = {
    place,
    workflow,
    names: credentialNames('ACME_REFRESH_TOKEN'),
    apiUrl: github.apiUrl,
    github: client,
    finishing,
    runtime,
    showAddress: async address => {
      addresses.push(address)
      scene.onAddress?.(address)
    },
    save: async ({ secrets, variables }) => {
      for (const { name, secret } of secrets) {
        const target = { owner: place, app: 'actions', name } as const
        const seal = await createSeal(await readPublicKey(finishing, target))
        await writeSecret(finishing, target, seal(secret), undefined)
      }
      for (const { name, value } of variables) {
        await updateVariable(finishing, { owner: place, name }, { value, visibility: undefined })
      }
    },
    mayReplace: true,
  }
  return { context, said, addresses, cancel: () => cancel.abort() }
}

/** The interval between two looks at an installation. */
const SHORT: Readonly<Record<number, number>> = { 2000: 20 }
