import { accountNamed } from './github-accounts.ts'
import { type App, appOf } from './github-app.ts'
import { errorAnswer, notFound } from './github-errors.ts'
import type { Exchange, Handlers, Reply } from './github-state.ts'
import type { Json } from './server.ts'

/** What a GitHub App can do for itself, and how it comes to be. */
export const APPS: Handlers = {
  'post /app-manifests/{code}/conversions': convert,
  'get /app/installations': exchange =>
    forApp(exchange, app => {
      const [example = {}] = exchange.example as unknown as Json[]
      const list = app.installation ? [installationJson({ ...exchange, example }, app)] : []
      return { status: 200, json: list }
    }),
  'get /orgs/{org}/installation': exchange =>
    forApp(exchange, app => installationAt(exchange, app, exchange.call.params.org)),
  'get /repos/{owner}/{repo}/installation': exchange =>
    forApp(exchange, app => {
      const { owner, repo } = exchange.call.params
      const name = `${owner}/${repo}`.toLowerCase()
      const included = app.repositories === 'all' || app.repositories.includes(name)
      return included ? installationAt(exchange, app, owner) : notFound
    }),
}

/** The code works once. */
function convert(exchange: Exchange): Reply {
  const { call, state } = exchange
  const app = [...state.apps.values()].find(({ code }) => code === call.params.code)
  if (!app) return notFound
  app.code = undefined
  const { clientSecret: client_secret, webhookSecret: webhook_secret, pem } = app
  return { status: 201, json: { ...appJson(exchange, app), client_secret, webhook_secret, pem } }
}

function installationAt(exchange: Exchange, app: App, account = ''): Reply {
  return app.installation && app.owner.toLowerCase() === account.toLowerCase()
    ? { status: 200, json: installationJson(exchange, app) }
    : notFound
}

function forApp({ request, state }: Exchange, reply: (app: App) => Reply): Reply {
  const [, token = ''] = /^bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? []
  const app = appOf(token, state.apps.values(), state.now())
  return typeof app === 'string' ? errorAnswer(401, app) : reply(app)
}

function appJson(exchange: Exchange, app: App): Json {
  const { example, webUrl } = exchange
  return {
    ...example,
    id: app.id,
    slug: app.slug,
    name: app.name,
    client_id: app.clientId,
    external_url: app.url,
    html_url: `${webUrl}/apps/${app.slug}`,
    permissions: app.permissions,
    events: [],
    owner: { ...(example['owner'] as Json), ...accountNamed(exchange, app.owner) },
  }
}

function installationJson(exchange: Exchange, app: App): Json {
  const { example, apiUrl, webUrl } = exchange
  const account = accountNamed(exchange, app.owner)
  return {
    ...example,
    id: app.installation,
    app_id: app.id,
    app_slug: app.slug,
    client_id: app.clientId,
    permissions: app.permissions,
    repository_selection: app.repositories === 'all' ? 'all' : 'selected',
    account: { ...asEnterprise(app.owner), ...(example['account'] as Json), ...account },
    target_type: account['type'],
    access_tokens_url: `${apiUrl}/app/installations/${app.installation}/access_tokens`,
    html_url: `${webUrl}/settings/installations/${app.installation}`,
  }
}

/** GitHub's description of a list of installations asks for these of every account. */
function asEnterprise(login: string): Json {
  return { name: login, slug: login, created_at: null, updated_at: null }
}
