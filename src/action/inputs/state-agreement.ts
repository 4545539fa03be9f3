import type { PendingWrite } from '../model.ts'
import type { RawInputs } from './raw.ts'

/**
 * Why a saved write does not follow from the inputs of the post step, as a sentence. An input that
 * is empty says nothing; the write must then belong to this repository or its organization.
 */
export function disagreement(
  { target: { owner, app, name }, token, apiUrl }: PendingWrite,
  raw: RawInputs,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const own = (env['GITHUB_REPOSITORY'] ?? '').toLowerCase()
  const given = (input: Parameters<RawInputs['get']>[0]): string => raw.get(input) ?? ''
  if (own === '' && given(owner.kind === 'organization' ? 'organization' : 'repository') === '') {
    return 'The repository of this job is not known: GITHUB_REPOSITORY is empty.'
  }
  const repository = owner.kind === 'organization' ? '' : `${owner.owner}/${owner.repo}`
  const environment = owner.kind === 'environment' ? owner.environment : ''
  const organization = owner.kind === 'organization' ? owner.org : ''
  const nameInput = token === 'refresh-token' ? 'secret-name' : 'access-token-secret'
  const checks: readonly (readonly [expected: string, input: string, actual: string])[] = [
    [given('environment'), '`environment`', environment],
    [given('organization'), '`organization`', organization],
    [given(nameInput), `\`${nameInput}\``, name],
    [normalizeUrl(given('github-api-url')), '`github-api-url`', normalizeUrl(apiUrl)],
    organization === ''
      ? [given('repository') || own, '`repository`', repository]
      : [given('organization') || (own.split('/')[0] ?? ''), '`organization`', organization],
  ]
  const differing = checks.find(
    ([expected, , actual]) => expected !== '' && expected.toLowerCase() !== actual.toLowerCase(),
  )
  const apps = given('app')
    .split(',')
    .map(part => part.trim().toLowerCase())
  const appDiffers = given('app') !== '' && !apps.includes(app)
  const input = differing?.[1] ?? (appDiffers ? '`app`' : undefined)
  return input && `The input ${input} of the post step differs from that of the main step.`
}

function normalizeUrl(url: string): string {
  return (URL.parse(url)?.href ?? url).replace(/\/$/, '')
}
