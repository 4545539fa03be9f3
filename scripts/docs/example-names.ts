import { readdirSync, readFileSync } from 'node:fs'
import { code, table } from './markdown.ts'

/** What the secrets and variables of the examples contain, and which example needs them. */
export function exampleNames(): string {
  const files = readdirSync('examples').filter(file => file.endsWith('.yml'))
  const uses = files.flatMap(file =>
    [...readFileSync(`examples/${file}`, 'utf8').matchAll(NAME)].map(
      ([, context = '', name = '']) => ({ file, context, name }),
    ),
  )
  const names = [...new Set([...uses.map(({ name }) => name), ...Object.keys(values)])].sort()
  return table(
    ['Name', 'Value'],
    names.map(name => {
      const users = uses.filter(use => use.name === name)
      const [{ context } = { context: '' }] = users
      const value = values[name]
      if (value === undefined || context === '') throw new Error(`describe ${name}, or remove it`)
      const kind = context === 'vars' ? 'variable' : 'secret'
      return [code(name), `**${kind}:** ${value} Needed by ${needed(users)}.`]
    }),
  )
}

const NAME = /\b(secrets|vars)\.([A-Z]\w+)/g

function needed(users: readonly { readonly file: string }[]): string {
  const files = [...new Set(users.map(({ file }) => file))]
  if (files.length > 4) return `${files.length} workflows`
  return files.map(file => `[${file}](${file})`).join(', ')
}

const values: Readonly<Record<string, string>> = {
  ANYPOINT_ACCESS_TOKEN: 'The access token. The action creates and updates this secret.',
  ANYPOINT_APPLICATION_ID: 'ID of the application in Runtime Manager.',
  ANYPOINT_ARTIFACT_ID: "The application's asset ID in Exchange.",
  ANYPOINT_ARTIFACT_VERSION: 'Version of the asset to deploy.',
  ANYPOINT_CLIENT_ID: 'ID of the connected app.',
  ANYPOINT_CLIENT_SECRET: 'Secret of the connected app.',
  ANYPOINT_REFRESH_TOKEN: 'The refresh token.',
  CA_FILE: "Path of the authority's certificate on the runner.",
  HTTPS_PROXY: 'URL of the proxy.',
  NO_PROXY: 'Hosts that are reached without the proxy, separated by commas.',
  OAUTH_CLIENT_ID: 'ID of the OAuth client.',
  OAUTH_CLIENT_SECRET: 'Secret of the OAuth client.',
  OAUTH_REFRESH_TOKEN: 'The refresh token.',
  OAUTH_TOKEN_URL: "URL of the provider's token endpoint.",
  SECRETS_APP_CLIENT_ID:
    'Client ID of the [GitHub App](../docs/github-token.md#create-a-github-app).',
  SECRETS_APP_PRIVATE_KEY: 'Private key of the GitHub App.',
  SECRETS_WRITER_TOKEN:
    'The [token that may write the secret](../docs/github-token.md#create-a-fine-grained-personal-access-token).',
}
