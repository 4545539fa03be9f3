import { appendFile } from 'node:fs/promises'
import { env, stdout } from 'node:process'
import sodium from 'libsodium-wrappers'

/**
 * The least that a Node program can do in the safe order: the public key first, so that nothing but
 * the write is left once the token is spent. Checks nothing, tries nothing twice.
 */
const { GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, SECRET_NAME } = env
const secrets = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/actions/secrets`
const headers = { authorization: `Bearer ${GITHUB_TOKEN}`, accept: 'application/vnd.github+json' }

const { key, key_id } = await json(await fetch(`${secrets}/public-key`, { headers }))

const tokens = await json(
  await fetch(`${env['TOKEN_URL']}`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: `${env['CLIENT_ID']}`,
      client_secret: `${env['CLIENT_SECRET']}`,
      refresh_token: `${env['REFRESH_TOKEN']}`,
    }),
  }),
)

await sodium.ready
const box = sodium.crypto_box_seal(`${tokens['refresh_token']}`, Buffer.from(`${key}`, 'base64'))
const encrypted_value = Buffer.from(box).toString('base64')
const body = JSON.stringify({ encrypted_value, key_id })
const stored = await fetch(`${secrets}/${SECRET_NAME}`, { method: 'PUT', headers, body })
if (!stored.ok) throw new Error(`not stored: ${stored.status}`)

stdout.write(`::add-mask::${tokens['access_token']}\n`)
await appendFile(`${env['GITHUB_OUTPUT']}`, `access-token=${tokens['access_token']}\n`)

async function json(answer: Response): Promise<Record<string, unknown>> {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
  return (await answer.json()) as Record<string, unknown>
}
