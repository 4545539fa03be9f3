import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from '@jest/globals'

/** What stands in for GitHub's CLI and for chance. */
const FAKES = `
gh() { if [ "$1" = secret ]; then echo "gh $* < $(cat)"; else echo "gh $*"; fi; }
openssl() { echo 0123abcd; }
`

const [authorize = '', exchange = '', save = ''] = [
  ...readFileSync('docs/getting-started.md', 'utf8').matchAll(/^ *```bash\n([\s\S]*?)^ *```/gm),
].map(([, block = '']) => block)

test('the commands to sign in by hand work as they stand: curl and jq get the token', async () => {
  const { output, requests } = await signIn('code=a%2Bb&state=0123abcd')
  expect(output).toContain('scope=full%20offline_access&client_id=my%20id%26&redirect_uri=http%3A')
  expect(requests).toEqual([
    'grant_type=authorization_code&code=a%2Bb&client_id=my+id%26&client_secret=s%2B%2F%3D%26%27s&redirect_uri=http%3A%2F%2Flocalhost%3A8765%2Fcallback',
  ])
  expect(output).toContain(
    'gh secret set ANYPOINT_REFRESH_TOKEN --env production < the-refresh-token',
  )
  expect(output).toContain("gh secret set ANYPOINT_CLIENT_SECRET --env production < s+/=&'s")
  expect(output).toContain('gh variable set ANYPOINT_CLIENT_ID --env production --body my id&')
})

test('a redirect with a wrong state gets no code to the provider', async () => {
  const { output, requests } = await signIn('code=a%2Bb&state=of-somebody-else')
  expect(output).toContain('The state is wrong.')
  expect(requests.join()).not.toContain('a%2Bb')
  expect(output).not.toContain('secret set ANYPOINT_REFRESH_TOKEN')
})

/** Runs the commands in one bash, with what a person types. */
async function signIn(query: string): Promise<{ output: string; requests: string[] }> {
  const requests: string[] = []
  const server = createServer(async (request, response) => {
    const body = await text(request)
    requests.push(body)
    const good = body.includes('code=a%2Bb')
    response.statusCode = good ? 200 : 400
    response.end(good ? '{"access_token":"a","refresh_token":"the-refresh-token"}' : '{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const script = [FAKES, authorize, exchange, save]
    .join('\n')
    .replace('HOST=anypoint.mulesoft.com', `HOST=${host}`)
    .replace('"https://$HOST/accounts/api/v2/oauth2/token"', '"http://$HOST/token"')
  const bash = spawn('bash', ['-c', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  bash.stdin.end(`my id&\ns+/=&'s\nhttp://localhost:8765/callback?${query}\n`)
  const output = await text(bash.stdout)
  server.close()
  return { output, requests }
}
