import { type GitHubApp, readCreatedApp } from '../../github/app.ts'
import { explainGitHub } from '../explain-github.ts'
import { webUrlOf } from '../github-token.ts'
import type { WriterContext } from './context.ts'

/** An App that exists, and whose key is saved. */
export interface RegisteredApp {
  readonly app: GitHubApp
  /** Where GitHub installs it. */
  readonly installPage: string
  /** Where it can be deleted. */
  readonly settingsPage: string
}

/**
 * Exchanges the code for the App's key, and saves it.
 *
 * @throws CommandError, after it has said what remains at GitHub
 */
export async function redeem(
  code: string,
  settingsPage: string,
  context: WriterContext,
): Promise<RegisteredApp> {
  const { github, runtime, names, apiUrl, saveSecret, saveVariable } = context
  let app: GitHubApp
  try {
    app = await readCreatedApp(github, code)
  } catch (error) {
    runtime.terminal.say(leftOver(settingsPage), 'yellow')
    throw explainGitHub(error, { what: 'get the key of the GitHub App' }, runtime)
  }
  runtime.redactor.add(app.privateKey)
  const registered = {
    app,
    installPage: `${pageOf(app, webUrlOf(apiUrl))}/installations/new`,
    settingsPage: `${settingsPage}/${app.slug}`,
  }
  try {
    await saveSecret(names.appPrivateKey, app.privateKey)
    await saveVariable(names.appClientId, app.clientId)
  } catch (error) {
    runtime.terminal.say(leftOver(registered.settingsPage), 'yellow')
    throw error
  }
  return registered
}

/** What remains at GitHub. */
export function leftOver(settingsPage: string): string {
  return `The GitHub App exists at GitHub. Delete it there if you do not continue: ${settingsPage}`
}

/** GitHub Enterprise Server has another path than github.com. */
function pageOf({ page, slug }: GitHubApp, webUrl: string): string {
  return page?.startsWith(`${webUrl}/`) ? page : `${webUrl}/apps/${slug}`
}
