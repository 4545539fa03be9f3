import type { CredentialNames } from '../credential-names.ts'
import type { NamedSecret, NamedVariable, Values } from '../saved-values.ts'
import type { Credentials, RegisteredClient } from './model.ts'

/** The refresh token first, then what its client needs. */
export function valuesOf(credentials: Credentials, names: CredentialNames): Values {
  const { refreshToken, client, privateKey } = credentials
  const secrets: NamedSecret[] = [
    { name: names.refreshToken, secret: refreshToken, what: 'refresh token' },
  ]
  if (client.secret !== undefined) {
    secrets.push({ name: names.clientSecret, secret: client.secret, what: 'client secret' })
  }
  if (privateKey !== undefined) {
    secrets.push({ name: names.privateKey, secret: privateKey, what: 'private key' })
  }
  return { secrets, variables: variablesOf(credentials, names) }
}

/** What of a client is no secret. */
export function variablesOf({ client }: RegisteredClient, names: CredentialNames): NamedVariable[] {
  const certificate = client.privateKey?.certificate
  return [
    { name: names.clientId, value: client.id },
    ...(certificate ? [{ name: names.certificate, value: certificate.toString() }] : []),
  ]
}
