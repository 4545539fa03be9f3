import { type GitHubApp, readCreatedApp } from '../../github/app.ts'
import { explainGitHub } from '../explain-github.ts'
import { webUrlOf } from '../github-token.ts'
import type { WriterContext } from './context.ts'

/** An App that exists, and whose key and client ID are saved. */
export interface RegisteredApp {
  readonly app: GitHubApp
  /** Where GitHub installs it. */
  readonly installPage: string
  /** Where it can be deleted. */
  readonly settingsPage: string
}

/**
 * Exchanges the code for the App's key, and saves it. Ctrl-C does not interrupt this: GitHub shows
 * the key only once.
 *
 * @throws CommandError, after it has said what remains at GitHub
 */
export async function redeem(
  code: string,
  settingsPage: string,
  context: WriterContext,
): Promise<RegisteredApp> {
  const { finishing, runtime, names, apiUrl, save } = context
  let app: GitHubApp
  try {
    app = await readCreatedApp(finishing, code)
  } catch (error) {
    runtime.terminal.explain(withoutKey(settingsPage), 'yellow')
    throw explainGitHub(error, { what: 'get the key of the GitHub App' }, runtime)
  }
  runtime.redactor.add(app.privateKey)
  const registered = {
    app,
    installPage: `${pageOf(app, webUrlOf(apiUrl))}/installations/new`,
    settingsPage: `${settingsPage}/${app.slug}`,
  }
  try {
    await save({
      secrets: [{ name: names.appPrivateKey, secret: app.privateKey, what: 'private key' }],
      variables: [{ name: names.appClientId, value: app.clientId }],
    })
  } catch (error) {
    runtime.terminal.explain(withoutKey(registered.settingsPage), 'yellow')
    throw error
  }
  return registered
}

function withoutKey(settingsPage: string): string {
  return `The GitHub App exists, but its private key or ID is not saved. Generate a new private key there, or delete the App if you do not continue:\n${settingsPage}`
}

/** GitHub Enterprise Server has another path than github.com. */
function pageOf({ page, slug }: GitHubApp, webUrl: string): string {
  return page?.startsWith(`${webUrl}/`) ? page : `${webUrl}/apps/${slug}`
}
