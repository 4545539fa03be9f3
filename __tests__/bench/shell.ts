import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Program } from './program.ts'
import { recipe } from './recipe.ts'

/** What people write instead: the old token is spent before it is known that the new can be kept. */
export const shell: Program = { name: 'curl + jq + gh', prepare: site => recipe(site, BASH) }

/**
 * The same, trusting what the machine trusts, as it does in a job: curl and gh each read all of it.
 * (Node brings its roots along and always has them.)
 */
export const trustingShell: Program = {
  name: 'the same, trusting the system',
  prepare: async site => {
    const start = await recipe(site, BASH)
    const roots = join(start.cwd, 'roots.pem')
    await copyFile(SYSTEM_ROOTS, roots)
    await appendFile(roots, await readFile(site.trustFile))
    return { ...start, env: { ...start.env, SSL_CERT_FILE: roots } }
  },
}

/** The first of its programs that is not there. */
export function missingForShell(): string | undefined {
  return ['bash', 'curl', 'jq', 'gh'].find(
    name => spawnSync(name, ['--version'], { stdio: 'ignore' }).status !== 0,
  )
}

export function hasSystemRoots(): boolean {
  return existsSync(SYSTEM_ROOTS)
}

/** Debian's and Ubuntu's. */
const SYSTEM_ROOTS = '/etc/ssl/certs/ca-certificates.crt'

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

/** As the runner starts `shell: bash`. */
const BASH = {
  command: 'bash',
  args: ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', SCRIPT],
}
