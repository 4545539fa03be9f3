import { randomBytes } from 'node:crypto'
import { startServerProgram } from '../server-program.ts'
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
  const { origin, stop } = await startServerProgram({
    name: habits.name,
    command: habits.command,
    environment: { ...habits.environment, OAUTH_CLIENTS: JSON.stringify(Object.values(clients)) },
  })
  const relay = await openRelay(origin)
  return {
    habits,
    clients,
    relay,
    signIn: client => signIn(origin, habits, client),
    stop: async () => {
      await relay.close()
      await stop()
    },
  }
}
