/** A short, stable name for a request. */
export function nameOf(method: string, path: string): string {
  if (method === 'PUT' && /\/secrets\/[^/]+_WRITE_PROBE$/i.test(path)) return 'probe'
  return NAMES.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2] ?? 'other'
}

const NAMES: readonly (readonly [string, RegExp, string])[] = [
  ['GET', /^\/repos\/[^/]+\/[^/]+\/contents(\/|$)/, 'contents'],
  ['GET', /\/secrets\/public-key$/, 'public-key'],
  ['GET', /\/secrets\/[^/]+$/, 'secret'],
  ['PUT', /\/secrets\/[^/]+$/, 'put'],
  ['GET', /\/secrets\/[^/]+\/repositories$/, 'organization-secret-repositories'],
  ['GET', /\/variables\/[^/]+$/, 'variable'],
  ['POST', /\/variables$/, 'create-variable'],
  ['PATCH', /\/variables\/[^/]+$/, 'update-variable'],

  ['GET', /\/actions\/runs\/[^/]+$/, 'run'],
  ['GET', /\/actions\/runs\/[^/]+\/concurrency_groups$/, 'concurrency-groups'],
  ['GET', /\/actions\/runs\/[^/]+\/jobs$/, 'jobs'],

  ['GET', /\/actions\/jobs\/[^/]+\/logs$/, 'job-logs'],

  ['GET', /\/actions\/workflows$/, 'workflows'],

  ['GET', /\/actions\/workflows\/[^/]+\/runs$/, 'workflow-runs'],
  ['GET', /\/actions\/runners$/, 'runners'],
  ['GET', /\/secrets$/, 'secrets'],
  ['GET', /\/variables$/, 'variables'],
  ['GET', /\/organization-secrets$/, 'organization-secrets'],
  ['GET', /\/organization-variables$/, 'organization-variables'],
  ['GET', /^\/repos\/[^/]+\/[^/]+\/environments$/, 'environments'],
  ['GET', /^\/repos\/[^/]+\/[^/]+\/environments\/[^/]+$/, 'environment'],
  ['PUT', /^\/repos\/[^/]+\/[^/]+\/environments\/[^/]+$/, 'create-environment'],
  ['DELETE', /^\/repos\/[^/]+\/[^/]+\/environments\/[^/]+$/, 'delete-environment'],
  ['GET', /\/deployment-branch-policies$/, 'branch-policies'],
  ['POST', /\/deployment-branch-policies$/, 'create-branch-policy'],
  ['GET', /\/issues$/, 'issues'],
  ['POST', /\/issues$/, 'create-issue'],
  ['PATCH', /\/issues\/\d+$/, 'update-issue'],
  ['POST', /\/issues\/\d+\/comments$/, 'create-comment'],
  ['GET', /^\/user$/, 'user'],
  ['GET', /^\/users\/[^/]+$/, 'account'],
  ['GET', /^\/meta$/, 'meta'],
  ['GET', /^\/app\/installations$/, 'installations'],
  ['GET', /^\/orgs\/[^/]+\/installation$/, 'installation'],
  ['GET', /^\/repos\/[^/]+\/[^/]+\/installation$/, 'installation'],
  ['POST', /^\/app-manifests\/[^/]+\/conversions$/, 'convert-manifest'],

  ['POST', /\/settings\/apps\/new$/, 'register-app-page'],
  ['GET', /^\/apps\/[^/]+\/installations\/new$/, 'install-app-page'],
  ['GET', /^\/_downloads\//, 'download'],
  ['GET', /^\/repos\/[^/]+\/[^/]+$/, 'repository'],
  ['GET', /^\/orgs\/[^/]+$/, 'organization'],
]
