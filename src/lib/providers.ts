/** How a client authenticates at the token endpoint, by its IANA name (RFC 7591 §2). */
export const clientAuthMethods = ['client_secret_post', 'client_secret_basic'] as const
export type ClientAuthMethod = (typeof clientAuthMethods)[number]

/** Where a fact about a provider comes from: its own text or code, somebody else's, or nobody's. */
export type Confidence = 'documented' | 'second-hand' | 'unverified'

export interface Provider {
  readonly title: string
  readonly tokenUrl: string
  readonly clientAuth: ClientAuthMethod
  readonly source: string
  readonly confidence: Confidence
}

/** One control plane of MuleSoft Anypoint Platform: the same paths on a host of its own. */
function anypoint(plane: string, host: string, confidence: Confidence): Provider {
  return {
    title: `MuleSoft Anypoint Platform, ${plane}`,
    tokenUrl: `https://${host}/accounts/api/v2/oauth2/token`,
    clientAuth: 'client_secret_post',
    source:
      confidence === 'documented'
        ? 'https://help.salesforce.com/s/articleView?id=001116350'
        : 'https://docs.mulesoft.com/hyperforce/configure-mule-hyperforce',
    confidence,
  }
}

/** What is known of each provider. `custom` stands for every other, by `token-url`. */
export const providers = {
  anypoint: anypoint('US', 'anypoint.mulesoft.com', 'documented'),
  'anypoint-eu': anypoint('EU', 'eu1.anypoint.mulesoft.com', 'documented'),
  'anypoint-gov': anypoint('US Government', 'gov.anypoint.mulesoft.com', 'documented'),
  'anypoint-ca': anypoint('Canada', 'ca1.platform.mulesoft.com', 'second-hand'),
  'anypoint-jp': anypoint('Japan', 'jp1.platform.mulesoft.com', 'second-hand'),
} as const satisfies Record<string, Provider>

export type ProviderName = keyof typeof providers | 'custom'

export const providerNames = [
  ...(Object.keys(providers) as (keyof typeof providers)[]),
  'custom',
] as const satisfies readonly ProviderName[]
