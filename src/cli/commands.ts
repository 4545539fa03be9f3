import type { OptionName } from './options.ts'

export interface Command {
  /** One line. */
  readonly summary: string
  /** What it does, as a paragraph. */
  readonly description: string
  readonly options: readonly OptionName[]
  /** Options and what they do, one example each. */
  readonly examples: readonly (readonly [options: string, does: string])[]
  /** Environment variables that it reads, and what for. */
  readonly environment: Readonly<Record<string, string>>
}

/** Options that every command has. */
export const commonOptions = ['github-api-url', 'help', 'version'] as const

const GITHUB_TOKEN = {
  'GH_TOKEN, GITHUB_TOKEN': 'GitHub token. Without it, the token of `gh auth login` is used.',
}

const place = ['repository', 'environment', 'organization', 'secret-name'] as const
const key = ['certificate', 'private-key-id', 'assertion-audience'] as const
const provider = ['provider', 'domain', 'token-url', 'client-id', 'client-auth'] as const

export const commands = {
  login: {
    summary: 'Sign in to a provider, and save the refresh token in a GitHub secret.',
    description:
      'Checks your rights at GitHub, signs you in to the provider, encrypts the refresh token and saves it. Nothing secret is printed or written to a file.',
    options: [
      ...provider,
      ...key,
      ...['authorization-url', 'device-authorization-url', 'scope'],
      ...place,
      ...['redirect-uri', 'port', 'paste', 'device', 'no-browser'],
      ...['yes', 'replace', 'create-environment', 'writer', 'workflow'],
    ] as readonly OptionName[],
    examples: [
      ['', 'Asks for everything it needs.'],
      [
        '--provider anypoint --repository acme/app --environment production',
        'Saves in the environment production.',
      ],
      ['--provider xero --paste', 'Signs in without a listener, for example over SSH.'],
    ],
    environment: {
      CLIENT_SECRET: 'Client secret of the OAuth client.',
      PRIVATE_KEY: 'Private key of a client that signs assertions: PEM (PKCS#8) or JWK.',
      WRITER_TOKEN: 'With `--writer token`: the token that saves rotated tokens later.',
      ...GITHUB_TOKEN,
    },
  },
  workflow: {
    summary: 'Write a workflow that uses the token.',
    description:
      'Writes a workflow for the provider and the place of the secret: permissions, concurrency group, pinned actions and a next step.',
    options: [
      ...['workflow', 'next', 'output', 'stdout', 'force'],
      ...['provider', 'domain', 'token-url', 'client-auth', 'scope'],
      ...key,
      ...place,
      'writer',
    ] as readonly OptionName[],
    examples: [
      ['--workflow deploy --environment production', 'Writes .github/workflows/deploy.yml.'],
      ['--workflow keep-alive --stdout', 'Prints the workflow.'],
    ],
    environment: {},
  },
  doctor: {
    summary: 'Check a setup, and say what is wrong with it.',
    description:
      'Reads the secret, the environment, the workflows and their last runs from GitHub, and asks the provider whether it knows the client. It changes nothing and uses no token up.',
    options: [...provider, 'scope', ...place, 'timeout', 'json'] as readonly OptionName[],
    examples: [
      ['--repository acme/app --environment production', 'Checks one setup.'],
      ['--json', 'Prints the checks as JSON, for a script.'],
    ],
    environment: {
      CLIENT_SECRET: 'Client secret, to check it at the provider.',
      ...GITHUB_TOKEN,
    },
  },
  store: {
    summary: 'Save an encrypted token that a run printed because it could not save it.',
    description:
      'Saves an encrypted token that a run printed because it could not save it. Checks first that the secret has not changed since that run, and that its public key is the same. Only GitHub can decrypt the token.',
    options: [
      ...['run', 'encrypted-value', 'key-id', 'updated-at'],
      ...place,
      'yes',
    ] as readonly OptionName[],
    examples: [
      ['--run 12345678901', 'Finds the encrypted token in the log of this run.'],
      ['', 'Reads the printed lines from standard input.'],
    ],
    environment: GITHUB_TOKEN,
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof commands
