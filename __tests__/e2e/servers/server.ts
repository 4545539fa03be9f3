import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOGS } from '../act/run.ts'
import { end, start } from '../command.ts'
import type { Habits } from './habits.ts'
import { openRelay, type Relay } from './relay.ts'
import { signIn } from './sign-in.ts'

export type Client = { readonly id: string; readonly secret: string }

export type OAuthServer = {
  readonly habits: Habits
  readonly clients: {
    readonly plain: Client
    /** With characters in its secret that HTTP Basic must escape. */
    readonly escaped: Client
  }
  /** Between the action and the server. */
  readonly relay: Relay
  /** Gives a refresh token. */
  signIn(client: Client): Promise<string>
  stop(): Promise<void>
}

/** Starts a server on a free port of 127.0.0.1, over plain HTTP, with a relay in front. */
export async function startServer(habits: Habits): Promise<OAuthServer> {
  const secret = randomBytes(24).toString('hex')
  const clients = {
    plain: { id: 'plain-client', secret },
    escaped: { id: 'escaped-client', secret: `a b+c%2Fd&e=f ${secret}` },
  }
  const [program, ...args] = habits.command
  const { child, outcome } = start(program, args, {
    env: {
      ...process.env,
      ...habits.environment,
      OAUTH_CLIENTS: JSON.stringify(Object.values(clients)),
    },
    timeoutMs: 600_000,
  })
  const ended = outcome.then(({ output }) => {
    mkdirSync(LOGS, { recursive: true })
    writeFileSync(join(LOGS, `${habits.name}.log`), output)
    return output
  })
  const origin = await Promise.race([
    listening(child.stdout),
    ended.then(output => Promise.reject(new Error(`${habits.name} does not start:\n${output}`))),
  ])
  const relay = await openRelay(origin)
  return {
    habits,
    clients,
    relay,
    signIn: client => signIn(origin, habits, client),
    stop: async () => {
      await relay.close()
      end(child, 'SIGTERM')
      await ended
    },
  }
}

function listening(stdout: NodeJS.ReadableStream | null): Promise<string> {
  return new Promise(resolve => {
    let printed = ''
    stdout?.on('data', (chunk: Buffer) => {
      printed += chunk
      const origin = /listening on (http:\/\/127\.0\.0\.1:\d+)\s/.exec(printed)?.[1]
      if (origin !== undefined) resolve(origin)
    })
  })
}
