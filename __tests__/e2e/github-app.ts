import { generateKeyPairSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { LoopbackServer } from '../support/loopback-server.ts'
import type { GitHub } from '../world/github.ts'

export type GitHubApp = {
  readonly url: string
  readonly clientId: string
  /** PEM. */
  readonly privateKey: string
  /** The issued tokens. Each has the requested permissions only. */
  readonly issued: readonly string[]
  close(): Promise<void>
}

/** A server for the fake actions/create-github-app-token. Its tokens work in the simulated GitHub. */
export async function startGitHubApp(github: GitHub): Promise<GitHubApp> {
  const clientId = 'Iv23liE2eE2eE2eE2eE2'
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const issued: string[] = []

  const respond = async (request: IncomingMessage): Promise<[status: number, body?: unknown]> => {
    const bearer = request.headers.authorization?.replace(/^Bearer /, '') ?? ''
    if (request.method === 'DELETE') return [github.tokens.delete(bearer) ? 204 : 401]
    if (!isSigned(bearer)) return [401]
    const { permissions } = (await json(request)) as {
      permissions: Record<string, 'read' | 'write'>
    }
    const token = `ghs_${randomBytes(27).toString('base64url')}`
    github.tokens.set(token, { metadata: 'read', ...permissions })
    issued.push(token)
    return [201, { token, permissions }]
  }

  const isSigned = (jwt: string): boolean => {
    const [header = '', claims = '', signature = ''] = jwt.split('.')
    const signed = Buffer.from(`${header}.${claims}`)
    const decoded = JSON.parse(Buffer.from(claims, 'base64url').toString() || '{}')
    return (
      decoded.iss === clientId &&
      verify('RSA-SHA256', signed, keys.publicKey, Buffer.from(signature, 'base64url'))
    )
  }

  const server = await LoopbackServer.open(
    createServer((request, response) => {
      respond(request).then(
        ([status, body]) => response.writeHead(status).end(body && JSON.stringify(body)),
        () => response.writeHead(500).end(),
      )
    }),
  )
  return {
    url: server.url,
    clientId,
    privateKey: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    issued,
    close: () => server.close(),
  }
}
