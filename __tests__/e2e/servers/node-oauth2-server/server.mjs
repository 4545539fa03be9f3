import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
// biome-ignore lint/correctness/noUnresolvedImports: npm installs it where this file is copied to
import OAuth2Server from '@node-oauth/oauth2-server'

// @node-oauth/oauth2-server with clients and tokens in memory.
const clients = new Map(JSON.parse(process.env.OAUTH_CLIENTS).map(client => [client.id, client]))
const tokens = new Map()
const oauth = new OAuth2Server({
  model: {
    getClient: (id, secret) => {
      const client = clients.get(id)
      return client?.secret === secret && { id, grants: ['password', 'refresh_token'] }
    },
    getUser: name => ({ name }),
    saveToken: (token, client, user) => {
      const saved = { ...token, client, user }
      tokens.set(token.refreshToken, saved)
      return saved
    },
    getRefreshToken: value => tokens.get(value),
    revokeToken: ({ refreshToken }) => tokens.delete(refreshToken),
  },
})

const server = createServer(async (incoming, outgoing) => {
  const { method, headers } = incoming
  const body = Object.fromEntries(new URLSearchParams(await text(incoming)))
  const request = new OAuth2Server.Request({ method, headers, query: {}, body })
  const response = new OAuth2Server.Response()
  await oauth.token(request, response).catch(() => {})
  const type = { 'content-type': 'application/json' }
  outgoing.writeHead(response.status, { ...response.headers, ...type })
  outgoing.end(JSON.stringify(response.body))
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening on http://127.0.0.1:${server.address().port}\n`)
})
