import type { Confidence, Provider } from '../provider.ts'

const KB = 'https://help.salesforce.com/s/articleView?id=001116350'
const PLANES = 'https://docs.mulesoft.com/hyperforce/configure-mule-hyperforce'

/** One control plane: the same paths on a host of its own. */
function plane(name: string, host: string, confidence: Confidence): Provider {
  const oauth2 = `https://${host}/accounts/api/v2/oauth2`
  return {
    title: `MuleSoft Anypoint Platform, ${name}`,
    tokenUrl: `${oauth2}/token`,
    authorizationUrl: `${oauth2}/authorize`,
    revocation: { url: `${oauth2}/revoke`, refreshToken: 'unknown' },
    clientAuth: 'client_secret_post',
    rotates: 'unknown',
    refreshTokenLifetime: { days: 90, kind: 'rolling' },
    howToGet: 'scope `offline_access full`, or a narrower one with `offline_access`',
    note: 'A connected app that acts on behalf of a user. Access tokens last as long as a session of the organization.',
    source: confidence === 'documented' ? KB : PLANES,
    confidence,
  }
}

/** @see https://docs.mulesoft.com/access-management/connected-apps-developers */
export const anypoint = {
  anypoint: plane('US', 'anypoint.mulesoft.com', 'documented'),
  'anypoint-eu': plane('EU', 'eu1.anypoint.mulesoft.com', 'documented'),
  'anypoint-gov': plane('US Government', 'gov.anypoint.mulesoft.com', 'documented'),
  'anypoint-ca': plane('Canada', 'ca1.platform.mulesoft.com', 'second-hand'),
  'anypoint-jp': plane('Japan', 'jp1.platform.mulesoft.com', 'second-hand'),
} as const satisfies Record<string, Provider>
