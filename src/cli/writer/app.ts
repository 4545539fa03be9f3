import { appToken, type Installation, readInstallation } from '../../github/app.ts'
import { createGitHub } from '../../github/client.ts'
import { type CommandError, failed, interrupted } from '../command-error.ts'
import { explainGitHub } from '../explain-github.ts'
import { repositoryOrOrganization, type WriterContext } from './context.ts'
import { hasSecret } from './has-secret.ts'
import type { RegisteredApp } from './redeem.ts'
import { registerApp } from './register-app.ts'

/** Creates a GitHub App, saves its key, and waits until it is installed. */
export async function setUpApp(context: WriterContext): Promise<void> {
  const { names, place, runtime, showAddress } = context
  const { terminal, cancelled } = runtime
  if (await hasSecret(names.appPrivateKey, context)) {
    return terminal.explain(
      `The secret ${names.appPrivateKey} exists, so its GitHub App still saves rotated tokens. To use another App, delete the secret first.`,
    )
  }
  const registered = await registerApp(context)
  terminal.explain(`Created the GitHub App ${registered.app.slug}, and saved its key.`, 'green')
  if (cancelled.aborted) throw notInstalled(registered)
  terminal.explain(
    place.kind === 'organization'
      ? 'Install it for all repositories, so that it can see which ones share the secrets.'
      : `Install it for the repository ${repositoryOrOrganization(place)}.`,
  )
  await showAddress(registered.installPage)
  await waitForInstallation(registered, context)
}

const TIME_LIMIT = 600_000
const INTERVAL = 2_000

async function waitForInstallation(
  registered: RegisteredApp,
  context: WriterContext,
): Promise<void> {
  const { runtime, place } = context
  const { terminal, clock, cancelled } = runtime
  const stopped = new AbortController()
  const signal = AbortSignal.any([cancelled, stopped.signal])
  if (terminal.interactive) {
    terminal.explain('Waiting for the installation. To go on without it, press Enter.', 'dim')
    terminal.readLine(signal).then(
      () => stopped.abort(),
      () => {},
    )
  }
  const deadline = clock.monotonic() + TIME_LIMIT
  let last: Installation = 'none'
  try {
    for (;;) {
      const found = await look(registered, context)
      if (found === 'complete') return terminal.explain('The GitHub App is installed.', 'green')
      if (found === 'other-repositories' && found !== last) {
        terminal.explain(
          `The GitHub App is installed, but not for ${repositoryOrOrganization(place)}. Add this repository on the page.`,
          'yellow',
        )
      }
      last = found
      if (signal.aborted || clock.monotonic() >= deadline) break
      await clock.wait(INTERVAL, signal)
    }
  } finally {
    stopped.abort()
  }
  giveUp(registered, context, last)
}

/** @throws CommandError unless the person chose to go on */
function giveUp(
  registered: RegisteredApp,
  { runtime: { terminal, cancelled } }: WriterContext,
  last: Installation,
): void {
  const state = last === 'none' ? 'not installed' : 'not installed for this repository'
  if (cancelled.aborted) throw notInstalled(registered)
  const message = `The GitHub App is ${state} yet.`
  const remedy = `Install it before the first run: ${registered.installPage}`
  if (!terminal.interactive) throw failed(message, remedy)
  terminal.explain(`${message} ${remedy}`, 'yellow')
}

function notInstalled({ app, installPage, settingsPage }: RegisteredApp): CommandError {
  return interrupted(
    `The GitHub App ${app.slug} exists, and its key and client ID are saved. It is not installed yet.
To continue, install it:
${installPage}
Otherwise delete it:
${settingsPage}`,
  )
}

async function look({ app }: RegisteredApp, context: WriterContext): Promise<Installation> {
  const { runtime, apiUrl, place, github } = context
  const token = appToken(app, runtime.clock.now() + (github.observations.clockAhead ?? 0))
  runtime.redactor.add(token)
  const options = { ...runtime, timeout: 30_000, signal: runtime.cancelled }
  try {
    return await readInstallation(createGitHub({ token, apiUrl }, options), place)
  } catch (error) {
    if (runtime.cancelled.aborted) return 'none'
    throw explainGitHub(error, { what: 'check the installation of the GitHub App' }, runtime)
  }
}
