import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Program, Start } from './programs.ts'
import { REPOSITORY, type Site } from './site.ts'

/** It uses up the old token before it knows whether it can save the new one. */
const SCRIPT = `
answer=$(curl --silent --show-error --fail "$TOKEN_URL" \\
  --data grant_type=refresh_token \\
  --data-urlencode client_id="$CLIENT_ID" \\
  --data-urlencode client_secret="$CLIENT_SECRET" \\
  --data-urlencode refresh_token="$REFRESH_TOKEN")
access_token=$(jq --raw-output .access_token <<<"$answer")
echo "::add-mask::$access_token"
echo "access-token=$access_token" >>"$GITHUB_OUTPUT"
jq --join-output .refresh_token <<<"$answer" |
  gh secret set "$SECRET_NAME" --repo "$GITHUB_REPOSITORY"
`

/** The arguments are the runner's for `shell: bash`. */
export const shell: Program = {
  name: 'curl + jq + gh',
  prepare: site =>
    runShell(site, {
      command: 'bash',
      args: ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', SCRIPT],
    }),
}

/** A step with `run:`, in an empty home, with all that it needs in the environment. */
export async function runShell(
  { world, tokenUrl, apiUrl, trustFile }: Site,
  command: Pick<Start, 'command' | 'args'>,
): Promise<Start> {
  const home = await mkdtemp(join(tmpdir(), 'bench-home-'))
  const { id, secret = '' } = world.provider.clients.post
  return {
    ...command,
    env: {
      PATH: process.env['PATH'] ?? `/usr/bin${delimiter}/bin`,
      HOME: home,
      CI: 'true',
      GITHUB_OUTPUT: join(home, 'output'),
      GITHUB_API_URL: apiUrl,
      GITHUB_REPOSITORY: REPOSITORY,
      TOKEN_URL: tokenUrl,
      CLIENT_ID: id,
      CLIENT_SECRET: secret,
      REFRESH_TOKEN: world.stored() ?? '',
      SECRET_NAME: world.secretName,
      GITHUB_TOKEN: world.github.token,
      // These two make gh use a host other than github.com.
      GH_HOST: new URL(apiUrl).host,
      GH_ENTERPRISE_TOKEN: world.github.token,
      // For Node.js, and for OpenSSL and Go: they read only this certificate authority.
      NODE_EXTRA_CA_CERTS: trustFile,
      SSL_CERT_FILE: trustFile,
    },
    cwd: home,
    clean: () => rm(home, { recursive: true, force: true }),
  }
}
