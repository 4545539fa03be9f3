import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Start } from './program.ts'
import { REPOSITORY, type Site } from './site.ts'

/** A step with `run:` instead of `uses:`: an empty home, and what it needs in the environment. */
export async function recipe(
  { world, tokenUrl, apiUrl, trustFile }: Site,
  { command, args }: Pick<Start, 'command' | 'args'>,
): Promise<Start> {
  const home = await mkdtemp(join(tmpdir(), 'bench-home-'))
  const { id, secret = '' } = world.provider.clients.post
  return {
    command,
    args,
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
      // How gh is led to a host that is not github.com.
      GH_HOST: new URL(apiUrl).host,
      GH_ENTERPRISE_TOKEN: world.github.token,
      // For Node, and for OpenSSL's and Go's users: nothing but this one authority to read.
      NODE_EXTRA_CA_CERTS: trustFile,
      SSL_CERT_FILE: trustFile,
    },
    cwd: home,
    clear: () => rm(home, { recursive: true, force: true }),
  }
}
