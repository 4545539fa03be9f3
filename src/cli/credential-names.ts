/** The secrets and variables that belong to one sign-in. */
export interface CredentialNames {
  readonly refreshToken: string
  /** A secret, for reuse. */
  readonly accessToken: string
  /** A variable. */
  readonly clientId: string
  readonly clientSecret: string
  readonly privateKey: string
  /** A variable with the certificate of the private key, where the provider needs it. */
  readonly certificate: string
  /** A secret with a personal access token that may write secrets. */
  readonly writerToken: string
  /** A variable with the client ID of a GitHub App that may write secrets. */
  readonly appClientId: string
  /** A secret. */
  readonly appPrivateKey: string
}

/** All names follow from the refresh token's: `ANYPOINT_REFRESH_TOKEN` → `ANYPOINT_CLIENT_ID`. */
export function credentialNames(refreshToken: string): CredentialNames {
  const prefix = credentialPrefix(refreshToken)
  return {
    refreshToken,
    accessToken: `${prefix}_ACCESS_TOKEN`,
    clientId: `${prefix}_CLIENT_ID`,
    clientSecret: `${prefix}_CLIENT_SECRET`,
    privateKey: `${prefix}_PRIVATE_KEY`,
    certificate: `${prefix}_CERTIFICATE`,
    writerToken: `${prefix}_WRITER_TOKEN`,
    appClientId: `${prefix}_APP_CLIENT_ID`,
    appPrivateKey: `${prefix}_APP_PRIVATE_KEY`,
  }
}

/** `ANYPOINT_REFRESH_TOKEN` → `ANYPOINT` */
export function credentialPrefix(refreshToken: string): string {
  return refreshToken.replace(/_?REFRESH_?TOKEN$/i, '') || refreshToken
}

/** `ANYPOINT_REFRESH_TOKEN` for the preset `anypoint`. */
export function defaultSecretName(provider: string): string {
  return `${provider === 'custom' ? 'OAUTH' : provider.toUpperCase().replaceAll('-', '_')}_REFRESH_TOKEN`
}
