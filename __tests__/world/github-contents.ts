import { createHash } from 'node:crypto'
import { notFound } from './github-errors.ts'
import type { Exchange, Handlers, Reply } from './github-state.ts'
import type { Json } from './server.ts'

/** The files and the branch of a repository. */
export const CONTENTS: Handlers = {
  'get /repos/{owner}/{repo}/contents/{path}': read,
  'get /repos/{owner}/{repo}/branches/{branch}': branch,
}

function branch({ repository, call, example }: Exchange): Reply {
  const name = call.params.branch ?? ''
  if (name !== repository.defaultBranch) return notFound
  return { status: 200, json: { ...example, name, protected: repository.isProtected } }
}

function read(exchange: Exchange): Reply {
  const { repository, call } = exchange
  const branches = [repository.defaultBranch, `refs/heads/${repository.defaultBranch}`]
  const ref = call.query.get('ref') ?? repository.defaultBranch
  const known = branches.includes(ref) || repository.runs.some(run => run.headSha === ref)
  if (!known) return notFound
  const path = (call.params.path ?? '').replace(/\/$/, '')
  const text = repository.files.get(path)
  if (text === undefined) return listing(exchange, path)
  const content = Buffer.from(text).toString('base64').replaceAll(/.{60}/g, '$&\n')
  return { status: 200, json: { ...entryJson(exchange, path, text), encoding: 'base64', content } }
}

/** A directory exists if it has files. */
function listing(exchange: Exchange, directory: string): Reply {
  const prefix = directory === '' ? '' : `${directory}/`
  const below = [...exchange.repository.files.keys()].filter(path => path.startsWith(prefix))
  if (below.length === 0) return notFound
  const names = new Set(below.map(path => path.slice(prefix.length).split('/')[0] ?? ''))
  const entries = [...names].sort().map(name => `${prefix}${name}`)
  const json = entries.map(path => entryJson(exchange, path, exchange.repository.files.get(path)))
  return { status: 200, json }
}

function entryJson(
  { call, apiUrl, webUrl, repository }: Exchange,
  path: string,
  text?: string,
): Json {
  const type = text === undefined ? 'dir' : 'file'
  const full = `${call.params.owner}/${call.params.repo}`
  const at = path.split('/').map(encodeURIComponent).join('/')
  const size = Buffer.byteLength(text ?? '')
  const sha = createHash('sha1')
    .update(`blob ${size}\0${text ?? path}`)
    .digest('hex')
  const branch = repository.defaultBranch
  const url = `${apiUrl}/repos/${full}/contents/${at}?ref=${branch}`
  const html_url = `${webUrl}/${full}/${type === 'dir' ? 'tree' : 'blob'}/${branch}/${at}`
  const git_url = `${apiUrl}/repos/${full}/git/blobs/${sha}`
  const download_url = type === 'dir' ? null : `${webUrl}/${full}/raw/${branch}/${at}`
  const links = { _links: { self: url, git: git_url, html: html_url } }
  const name = path.split('/').at(-1)
  return { type, name, path, sha, size, url, html_url, git_url, download_url, ...links }
}
