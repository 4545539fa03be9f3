import { afterEach, expect } from '@jest/globals'
import type { Place } from '../world/index.ts'
import { findLeaks } from '../world/leaks.ts'
import { freePort } from './free-port.ts'
import { openWorld } from './open-world.ts'
import { type CliOptions, type CliResult, type RunningCli, runCli } from './run-cli.ts'
import { runInTerminal } from './run-in-terminal.ts'
import type { TerminalRun } from './terminal.ts'

export type LoginWorld = Awaited<ReturnType<typeof openLoginWorld>>

export const ENVIRONMENT: Place = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'production',
}

export type LoginWorldOptions = {
  readonly place?: Place
  readonly refreshTokens?: 'offline_access' | 'always' | 'never'
  readonly redirectUri?: (port: number) => string
}

/** A provider where people sign in, GitHub, and the command `login` for both. */
export async function openLoginWorld({
  place = ENVIRONMENT,
  refreshTokens = 'offline_access',
  redirectUri = port => `http://localhost:${port}/callback`,
}: LoginWorldOptions = {}) {
  const port = await freePort()
  const world = await openWorld({
    place,
    github: { commandLine: true },
    provider: { login: { redirectUris: [redirectUri(port)], refreshTokens } },
  })
  const { provider, github } = world
  const client = provider.clients.post
  const env = { GH_TOKEN: github.token, CLIENT_SECRET: client.secret ?? '' }
  const printed: string[] = []
  opened.push(() => {
    const leaks = findLeaks({ secrets: world.secrets(), printed: printed.join('\n') })
    expect(leaks).toEqual([])
  })
  const args = [
    ...['login', '--provider', 'custom', '--client-id', client.id, '--port', `${port}`],
    ...['--token-url', provider.tokenUrl, '--authorization-url', provider.authorizationUrl],
    ...['--scope', 'offline_access full', '--github-api-url', github.apiUrl],
    ...['--repository', 'acme/app'],
    ...(place.kind === 'environment' ? ['--environment', place.environment] : []),
    ...(place.kind === 'organization' ? ['--organization', place.organization] : []),
  ]
  /** Replaces, or removes, options of `args`. */
  const argsWith = (changes: Changes): string[] => {
    const kept = args.flatMap((arg, index) => {
      const name = arg.startsWith('--') ? arg : (args[index - 1] ?? '')
      return name.slice(2) in changes ? [] : [arg]
    })
    const added = Object.entries(changes).flatMap(([name, value]) =>
      value === false ? [] : value === true ? [`--${name}`] : [`--${name}`, value],
    )
    return [...kept, ...added]
  }
  return {
    ...world,
    port,
    args,
    /** Runs `login --yes`, unless `changes` say otherwise. */
    login(changes: Changes = {}, options: CliOptions = {}): RunningCli {
      const running = runCli(argsWith({ yes: true, ...changes }), {
        ...options,
        env: { ...env, ...options.env },
      })
      void running.then(({ stdout, stderr }) => printed.push(stdout, stderr))
      return running
    },
    inTerminal(
      changes: Changes = {},
      more: Readonly<Record<string, string>> = {},
      cwd?: string,
    ): TerminalRun {
      const args = argsWith({ 'client-auth': 'client_secret_post', ...changes })
      const running = runInTerminal(args, { ...env, ...more }, cwd)
      void running.ended.then(({ screen }) => printed.push(screen))
      return running
    },
    /** The address that login prints, alone on its line. */
    async address(running: Pick<RunningCli, 'shows'>): Promise<string> {
      return (await running.shows(/^(https?:\/\/\S+\/auth\?\S+)\r?$/m))[1] ?? ''
    },
    /** Signs in as a person, and returns the address that the browser is sent to. */
    async signIn(running: Pick<RunningCli, 'shows'>, choices?: { deny?: boolean }) {
      return provider.signIn(await this.address(running), choices)
    },
    secret: (name: string, at: Place = place) => github.secret(at, name)?.value,
    variable: (name: string, at: Place = place) => github.variable(at, name)?.value,
  }
}

type Changes = Readonly<Record<string, string | boolean>>

export type { CliResult }

const opened: (() => void)[] = []

afterEach(() => {
  for (const check of opened.splice(0)) check()
})

/** What a browser shows of a page of login. */
export async function pageAt(
  url: string,
  init?: RequestInit,
): Promise<{ status: number; title: string; html: string; headers: Headers }> {
  const response = await fetch(url, init)
  const html = await response.text()
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
  return { status: response.status, title, html, headers: response.headers }
}
