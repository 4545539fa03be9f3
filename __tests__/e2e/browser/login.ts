import assert from 'node:assert/strict'
import { once } from 'node:events'
import { freePort } from '../../support/free-port.ts'
import { type CliResult, type RunningCli, runCli } from '../../support/run-cli.ts'
import { createWorld, type World, type WorldOptions } from '../../world/index.ts'
import { assertUnreadable } from '../assert-unreadable.ts'

/** `login --no-browser` while it runs, and where it saves. */
export type Login = {
  readonly world: World
  readonly running: RunningCli
  /** The origin and path of the redirect address. */
  readonly redirect: URL
  /** The address that it prints to open. */
  readonly address: string
  /** How it ended. Nothing that it printed contains any of these secrets. */
  ended(exitCode: number, ...secrets: readonly string[]): Promise<CliResult>
  savedToken(): string | undefined
}

export type LoginOptions = {
  readonly world?: (redirect: string) => WorldOptions
  /** Options of the command line, and the client secret. */
  readonly client: (world: World) => { readonly args: readonly string[]; readonly secret: string }
  readonly env?: Readonly<Record<string, string>>
  /** Keeps standard input open. */
  readonly typing?: boolean
  readonly port?: number
}

const place = { kind: 'environment', repository: 'acme/app', environment: 'production' } as const

/** Runs `login` for an environment of the simulated GitHub, and ends it with the body at the latest. */
export async function withLogin(
  { world: worldOptions, client, env, typing = false, port }: LoginOptions,
  body: (login: Login) => Promise<void>,
): Promise<void> {
  const redirect = new URL(`http://localhost:${port ?? (await freePort())}/callback`)
  const world = await createWorld({
    place,
    github: { commandLine: true },
    ...worldOptions?.(redirect.href),
  })
  try {
    const { args, secret } = client(world)
    const running = runCli(
      [
        ...['login', '--no-browser', '--yes', '--port', redirect.port, ...args],
        ...['--repository', place.repository, '--environment', place.environment],
        ...['--secret-name', SAVED, '--github-api-url', world.github.apiUrl],
      ],
      {
        env: { GH_TOKEN: world.github.token, CLIENT_SECRET: secret, ...env },
        ...(typing && { stdin: undefined }),
      },
    )
    try {
      const [, address = ''] = await running.shows(/^(https?:\/\/\S+\/auth\?\S+)$/m)
      await body({
        ...{ world, running, redirect, address },
        ended: async (exitCode, ...secrets) => {
          const result = await running
          assert.equal(result.exitCode, exitCode, result.stderr)
          const others = [secret, ...secrets].map(value => ({ label: 'a secret', value }))
          assertUnreadable(`${result.stdout}${result.stderr}`, [...world.secrets(), ...others])
          return result
        },
        savedToken: () => world.stored(SAVED),
      })
    } finally {
      if (running.child.exitCode === null && running.child.kill('SIGKILL')) {
        await once(running.child, 'close')
      }
    }
  } catch (error) {
    await world.close().catch(() => {})
    throw error
  }
  await world.close()
}

const SAVED = 'SIGN_IN_REFRESH_TOKEN'
