import { notFound } from './github-errors.ts'
import { nextId } from './github-ids.ts'
import type { Issue } from './github-repository.ts'
import { type Exchange, type Handlers, type Reply, stamp } from './github-state.ts'
import type { Json } from './server.ts'

const ISSUES = '/repos/{owner}/{repo}/issues'
const ISSUE = `${ISSUES}/{issue_number}`

/** The issues of a repository, which a workflow's own steps open, comment and close. */
export const ISSUE_HANDLERS: Handlers = {
  [`get ${ISSUES}`]: list,
  [`post ${ISSUES}`]: create,
  [`patch ${ISSUE}`]: update,
  [`post ${ISSUE}/comments`]: comment,
}

/** Newest first, and open ones only unless asked for others. */
function list(exchange: Exchange): Reply {
  const { repository, call, state, example } = exchange
  for (const filter of call.query.keys())
    if (!['state', 'labels', 'per_page'].includes(filter))
      state.violations.push(`the simulator does not filter issues by "${filter}"`)
  const wanted = call.query.get('state') ?? 'open'
  const labels = (call.query.get('labels') ?? '').split(',').filter(label => label !== '')
  const found = repository.issues
    .filter(issue => wanted === 'all' || issue.state === wanted)
    .filter(issue => labels.every(label => issue.labels.includes(label)))
    .sort((one, other) => other.number - one.number)
  const [model = {}] = example as unknown as Json[]
  return { status: 200, json: found.map(issue => issueJson(exchange, issue, model)) }
}

/** A label that the repository does not have is created. */
function create(exchange: Exchange): Reply {
  const { repository, call, state, example } = exchange
  const { title, body = '', labels = [] } = call.body as Pick<Issue, 'title' | 'body' | 'labels'>
  const issue: Issue = {
    ...{ number: repository.issues.length + 1, title, body, labels },
    ...{ state: 'open', comments: [], createdAt: state.now() },
  }
  repository.issues.push(issue)
  return { status: 201, json: issueJson(exchange, issue, example) }
}

function update(exchange: Exchange): Reply {
  const issue = issueIn(exchange)
  if (!issue) return notFound
  const {
    title = issue.title,
    body = issue.body,
    state = issue.state,
  } = exchange.call.body as Partial<Issue>
  Object.assign(issue, { title, body, state })
  return { status: 200, json: issueJson(exchange, issue, exchange.example) }
}

function comment(exchange: Exchange): Reply {
  const issue = issueIn(exchange)
  if (!issue) return notFound
  const { body } = exchange.call.body as { readonly body: string }
  issue.comments.push(body)
  return { status: 201, json: { ...exchange.example, id: nextId(), body } }
}

function issueIn({ repository, call }: Exchange): Issue | undefined {
  return repository.issues.find(({ number }) => `${number}` === call.params.issue_number)
}

function issueJson({ call, apiUrl, webUrl }: Exchange, issue: Issue, model: Json): Json {
  const { number, title, body, state, comments, createdAt } = issue
  const path = `${call.params.owner}/${call.params.repo}/issues/${number}`
  const [label = {}] = (model['labels'] ?? []) as Json[]
  const labels = issue.labels.map(name => ({ ...label, name }))
  const isOpen = state === 'open'
  const { pull_request: _, ...rest } = model
  return {
    ...rest,
    ...{ number, title, body, state, labels, comments: comments.length },
    ...{ url: `${apiUrl}/repos/${path}`, html_url: `${webUrl}/${path}` },
    created_at: stamp(createdAt),
    closed_at: isOpen ? null : stamp(createdAt),
    state_reason: isOpen ? undefined : 'completed',
  }
}
