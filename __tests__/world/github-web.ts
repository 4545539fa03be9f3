import { escapeXml } from './escape-xml.ts'
import { createApp, type Manifest, problemsOf } from './github-app.ts'
import { nextId } from './github-ids.ts'
import type { GitHubState } from './github-state.ts'
import type { Answer, ServedRequest } from './server.ts'

type Page = (state: GitHubState, request: ServedRequest, name: string) => Answer | Promise<Answer>

/** GitHub's pages for a person who has signed in, and its downloads. */
const PAGES: readonly (readonly [method: string, path: RegExp, page: Page])[] = [
  ['POST', /^\/settings\/apps\/new$/, (state, request) => registerApp(state, request, 'octocat')],
  ['POST', /^\/organizations\/([^/]+)\/settings\/apps\/new$/, registerApp],
  ['GET', /^\/apps\/([^/]+)\/installations\/new$/, installApp],
  ['GET', /^\/_downloads\/.+$/, download],
]

/** The response of a page on the website; undefined if the path is none. */
export function pageFor(
  state: GitHubState,
  request: ServedRequest,
): Answer | Promise<Answer> | undefined {
  const path = request.url.split('?', 1)[0] ?? ''
  const found = PAGES.find(([method, pattern]) => method === request.method && pattern.test(path))
  return found?.[2](state, request, found[1].exec(path)?.[1] ?? '')
}

/** The person clicks "Create GitHub App" at once: the page redirects with a code. */
async function registerApp(
  state: GitHubState,
  request: ServedRequest,
  owner: string,
): Promise<Answer> {
  const query = new URL(request.url, 'http://web').searchParams
  const manifest = parse(new URLSearchParams(request.body).get('manifest'))
  const problems = problemsOf(manifest)
  if (problems.length > 0) return page(422, 'Invalid GitHub App configuration', problems)
  const app = await createApp(manifest as Manifest, owner)
  if (state.apps.has(app.slug))
    return page(422, 'Invalid GitHub App configuration', ['Name is already taken'])
  state.apps.set(app.slug, app)
  const target = new URL((manifest as Manifest).redirect_url)
  target.searchParams.set('code', app.code ?? '')
  const stateParameter = query.get('state')
  if (stateParameter !== null) target.searchParams.set('state', stateParameter)
  return { status: 302, headers: { location: target.href }, body: '' }
}

function installApp(state: GitHubState, _request: ServedRequest, slug: string): Answer {
  const app = state.apps.get(slug)
  if (!app) return page(404, 'Page not found')
  app.installation ??= nextId()
  return page(200, `Installed ${app.name} on ${app.owner}`)
}

function download(state: GitHubState, { url }: ServedRequest): Answer {
  const body = state.downloads.get(url.split('?', 1)[0] ?? '')
  if (body === undefined) return page(404, 'The specified blob does not exist.')
  return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body }
}

function page(status: number, title: string, lines: readonly string[] = []): Answer {
  const list = lines.map(line => `<li>${escapeXml(line)}</li>`).join('')
  const body = `<!doctype html><title>${escapeXml(title)}</title><h1>${escapeXml(title)}</h1><ul>${list}</ul>\n`
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

function parse(text: string | null): Partial<Record<string, unknown>> {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return {}
  }
}
