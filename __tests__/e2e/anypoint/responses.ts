/** The responses of Anypoint's API to the commands of the examples, with the fields that they read. */
export function responseFor(
  method: string,
  path: string,
  body: string,
): [status: number, body: unknown] {
  const response = RESPONSES.find(([verb, pattern]) => verb === method && pattern.test(path))
  return response ? [200, response[2](body)] : [404, { message: `no such path: ${method} ${path}` }]
}

const organization = { id: 'organization-1', name: 'Acme', isRoot: true, entitlements: {} }
const environment = {
  id: 'environment-1',
  name: 'Production',
  organizationId: organization.id,
  isProduction: true,
  type: 'production',
}

const RESPONSES: readonly (readonly [string, RegExp, (body: string) => unknown])[] = [
  [
    'GET',
    /^\/accounts\/api\/users\/me$/,
    () => ({ id: 'user-1', username: 'deployer', memberOfOrganizations: [organization] }),
  ],
  [
    'GET',
    /^\/accounts\/api\/me$/,
    () => ({ user: { id: 'user-1', username: 'deployer', organization } }),
  ],
  ['GET', /^\/accounts\/api\/organizations\/[^/]+$/, () => organization],
  [
    'GET',
    /^\/accounts\/api\/organizations\/[^/]+\/environments$/,
    () => ({ data: [environment], total: 1 }),
  ],
  ['PATCH', /^\/amc\/application-manager\/api\/v2\/.+\/deployments\/[^/]+$/, deployed],
  ['POST', /^\/amc\/application-manager\/api\/v2\/.+\/deployments$/, deployed],
  ['PUT', /^\/api\/v3\/organizations\/[^/]+\/maven\//, () => ({})],
  ['POST', /^\/cli\/api\/v1\/analytics\//, () => ({})],
]

function deployed(body: string): unknown {
  const { application } = JSON.parse(body)
  const settings = { runtimeVersion: '4.9.0', updateStrategy: 'rolling', http: { inbound: {} } }
  return {
    id: 'application-1',
    name: 'orders',
    status: 'APPLYING',
    lastModifiedDate: Date.now(),
    application: {
      ...application,
      configuration: { 'mule.agent.application.properties.service': { properties: {} } },
    },
    target: { targetId: 'cloudhub-us-east-2', replicas: 1, deploymentSettings: settings },
    replicas: [],
  }
}
