import { sign } from 'node:crypto'
import { appendFileSync } from 'node:fs'

/** Like the real action: a JWT signed with the app's key gets a token with the given permissions. */
const input = (name: string): string => process.env[`INPUT_${name.toUpperCase()}`] ?? ''
const now = Math.floor(Date.now() / 1000)
const claims = { iss: input('client-id'), iat: now - 60, exp: now + 600 }
const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url')
const unsigned = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`
const signature = sign('RSA-SHA256', Buffer.from(unsigned), input('private-key'))

const names = ['actions', 'environments', 'organization-secrets', 'secrets']
const requested = names.map(
  name => [name.replaceAll('-', '_'), input(`permission-${name}`)] as const,
)
const permissions = Object.fromEntries(requested.filter(([, level]) => level !== ''))

const response = await fetch(`${process.env['E2E_APP_URL']}/app/installations/1/access_tokens`, {
  method: 'POST',
  headers: { authorization: `Bearer ${unsigned}.${signature.toString('base64url')}` },
  body: JSON.stringify({ permissions }),
})
if (response.status !== 201) throw new Error(`no token: ${response.status}`)
const { token } = (await response.json()) as { token: string }
process.stdout.write(`::add-mask::${token}\n`)
appendFileSync(process.env['GITHUB_OUTPUT'] ?? '', `token=${token}\n`)
appendFileSync(process.env['GITHUB_STATE'] ?? '', `token=${token}\n`)
