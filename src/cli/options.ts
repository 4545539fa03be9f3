import { organizationName, repositoryName, secretName } from '../github/names.ts'
import { baseUrl, endpoint } from '../http/endpoint.ts'
import { type ClientAuthMethod, clientAuthMethods } from '../oauth/client-auth-methods.ts'
import { domain } from '../oauth/formats.ts'
import { providerNames } from '../oauth/providers/index.ts'
import {
  type InputError,
  matching,
  type Parser,
  printableAscii,
  printableText,
  wholeNumber,
} from '../shared/parsers.ts'
import { certificateFile } from './certificate-file.ts'
import { nextStepNames, workflowNames, writers } from './choices.ts'
import { choice, flag, type OptionDescription, valued } from './option-description.ts'

/** Every option of every command. Those that an input of the action corresponds to have its name. */
export const options = {
  provider: choice('NAME', providerNames, 'Provider preset, or `custom`.'),
  domain: valued(
    'HOST',
    domain,
    'Region, tenant or host of the provider, where the preset has one.',
  ),
  'token-url': valued(
    'URL',
    endpoint,
    "The provider's token endpoint, for `custom` or over a preset.",
  ),
  'authorization-url': valued(
    'URL',
    endpoint,
    "The provider's authorization endpoint, for `custom` or over a preset.",
  ),
  'device-authorization-url': valued(
    'URL',
    endpoint,
    "The provider's device authorization endpoint (RFC 8628).",
  ),
  'client-id': valued('ID', printableText(1_024), 'Client ID of the OAuth client.'),
  'client-auth': choice(
    'METHOD',
    Object.keys(clientAuthMethods) as ClientAuthMethod[],
    'How the client authenticates. Default: what the preset uses.',
  ),
  certificate: valued(
    'FILE',
    certificateFile,
    'Certificate of the private key, a file in PEM. `entra` needs it for `private_key_jwt`.',
  ),
  'private-key-id': valued(
    'ID',
    printableAscii(1_024),
    'Key ID (`kid`) of the private key, in place of the one in a JWK.',
  ),
  'assertion-audience': valued(
    'AUDIENCE',
    printableText(2_048),
    'Audience of signed assertions. Default: the URL of the endpoint.',
  ),
  scope: valued(
    'SCOPE',
    printableAscii(4_096),
    'What to ask for. Default: what the preset needs for a refresh token.',
  ),
  repository: valued(
    'OWNER/NAME',
    repositoryName,
    'The repository. Default: the one of the current folder.',
  ),
  environment: valued('NAME', printableText(255), 'Use the secrets of this environment.'),
  organization: valued('NAME', organizationName, 'Use the secrets of this organization.'),
  'secret-name': valued(
    'NAME',
    secretName,
    'Secret of the refresh token. Default: `<PROVIDER>_REFRESH_TOKEN`.',
  ),
  'github-api-url': valued(
    'URL',
    baseUrl,
    'URL of the GitHub REST API. Default: `GITHUB_API_URL`, or https://api.github.com.',
  ),
  'redirect-uri': valued(
    'URL',
    matching(/^[!-~\u00a1-\uffff]{1,2048}$/, 'must be a URL, or what the provider names it by'),
    'Redirect address that is registered for the client, or its RuName at eBay.',
  ),
  port: valued('PORT', wholeNumber(1, 65_535), 'Port on this machine for the redirect address.'),
  paste: flag('Read the redirected address from standard input instead of listening for it.'),
  device: flag('Sign in with a code on any device (RFC 8628).'),
  'no-browser': flag('Print the address to open, and open nothing.'),
  yes: flag('Ask nothing.'),
  replace: flag('Replace an existing secret.'),
  'create-environment': flag('Create the environment if it does not exist.'),
  writer: choice(
    'KIND',
    writers,
    'Who saves later: `app` (a GitHub App), `token` (a personal access token) or `none`.',
  ),
  workflow: choice('NAME', workflowNames, 'Workflow to write, or `none`.'),
  run: valued(
    'ID',
    matching(/^\d{1,15}$/, 'must be the number in the address of a workflow run'),
    'Read the encrypted token from the log of this workflow run.',
  ),
  'encrypted-value': valued(
    'BASE64',
    matching(/^[A-Za-z0-9+/]+={0,2}$/, 'must be base64'),
    'The encrypted token, as the log shows it.',
  ),
  'key-id': valued(
    'ID',
    matching(/^[\w.-]{1,128}$/, 'must be the ID of a public key'),
    'ID of the public key that it was encrypted with.',
  ),
  'updated-at': valued(
    'DATE',
    matching(
      /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/,
      'must be a date such as 2026-01-31T12:00:00Z',
    ),
    'When the secret was last changed before that run.',
  ),
  stdout: flag('Print the workflow instead of writing a file.'),
  output: valued(
    'FILE',
    printableText(1_024),
    'File to write. Default: `.github/workflows/<NAME>.yml`.',
  ),
  force: flag('Overwrite an existing file.'),
  next: choice(
    'STEP',
    nextStepNames,
    'What uses the access token: `anypoint-cli`, `maven`, `terraform` or `curl`. Default: what fits the provider.',
  ),
  timeout: valued('SECONDS', wholeNumber(1, 300), 'How long a check may take. Default: 5.'),
  json: flag('Print the result as JSON.'),
  help: flag('Show this help.'),
  version: flag('Show the version.'),
} as const satisfies Record<string, OptionDescription<unknown>>

export type OptionName = keyof typeof options

type ValueOf<O> = O extends { readonly parse: Parser<infer T> } ? Exclude<T, InputError> : true

/** The options that were given, parsed. */
export type Options = { readonly [N in OptionName]?: ValueOf<(typeof options)[N]> | undefined }
