import type { Destination, Inputs, PendingWrite, Plan } from '../../../src/action/model.ts'
import type { Owner, Target } from '../../../src/github/target.ts'
import { providers } from '../../../src/oauth/providers/index.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { NOW } from '../fake-runtime.ts'

export const API_URL = 'https://api.github.com'
export const OLD_TOKEN = 'old-refresh-token-Hs6Jc1Ug5NeX'
export const NEW_TOKEN = 'new-refresh-token-9Qd2mVxY7kTz'
export const ACCESS_TOKEN = 'access-token-Lp4Rw8BnXa3Ft0Ko'

export const repository: Owner = { kind: 'repository', owner: 'acme', repo: 'app' }
export const environment: Owner = { ...repository, kind: 'environment', environment: 'production' }
export const organization: Owner = { kind: 'organization', org: 'acme' }

export function targetOf(owner: Owner, name = 'REFRESH_TOKEN'): Target {
  return { owner, app: 'actions', name }
}

/** Seconds after 09:00 on the day of `NOW`, as GitHub writes it. */
export function at(seconds: number): string {
  return new Date(NOW - 3_600_000 + seconds * 1_000).toISOString().replace('.000', '')
}

export function inputsOf(more: Partial<Inputs> = {}): Inputs {
  const provider = { ...providers.custom, tokenUrl: 'https://login.example.com/token' }
  return {
    signIn: {
      provider: 'custom',
      'token-url': provider.tokenUrl,
      'client-id': 'app',
      repository: 'acme/app',
      'secret-name': 'REFRESH_TOKEN',
    },
    provider,
    tokenUrl: provider.tokenUrl,
    revocation: undefined,
    client: {
      id: 'app',
      auth: 'client_secret_post',
      secret: new Secret('client-secret-1'),
      privateKey: undefined,
    },
    refreshToken: new Secret(OLD_TOKEN),
    accessToken: undefined,
    minValidity: 300_000,
    forceRefresh: false,
    scope: undefined,
    tokenParams: {},
    owner: repository,
    apps: ['actions'],
    secretName: 'REFRESH_TOKEN',
    accessTokenSecret: undefined,
    exportEnv: undefined,
    revokeOnExit: false,
    dryRun: false,
    onStale: 'fail',
    github: { token: new Secret('github-token-1'), apiUrl: API_URL },
    retryTimeout: 10_000,
    ...more,
  }
}

export function destinationOf(more: Partial<Destination> = {}): Plan['primary'] {
  return {
    target: targetOf(repository),
    token: 'refresh-token',
    visibility: undefined,
    visibilityOf: { app: 'actions', name: 'REFRESH_TOKEN' },
    seal: secret => ({
      encrypted_value: Buffer.from(`sealed ${secret.fingerprint}`.padEnd(48)).toString('base64'),
      key_id: '1',
    }),
    writeConfirmed: true,
    ...more,
    found: more.found ?? { updatedAt: at(0), visibility: undefined },
  }
}

export function planOf(inputs: Partial<Inputs> = {}, more: Partial<Plan> = {}): Plan {
  const primary = destinationOf()
  return {
    inputs: inputsOf(inputs),
    primary,
    destinations: [primary],
    reuse: undefined,
    variable: undefined,
    observations: { clockAhead: 0, tokenExpiresAt: undefined },
    readAt: 1_000,
    unchecked: [],
    ...more,
  }
}

export function pendingWrite(more: Partial<PendingWrite> = {}): PendingWrite {
  return {
    id: 'refresh_token_actions',
    apiUrl: API_URL,
    target: targetOf(repository),
    token: 'refresh-token',
    sealed: {
      encrypted_value: Buffer.alloc(96, 7).toString('base64'),
      key_id: '568250167242549743',
    },
    fingerprint: '0123abcd',
    foundUpdatedAt: at(0),
    sealedAt: at(3_600),
    visibility: undefined,
    visibilityOf: { app: 'actions', name: 'REFRESH_TOKEN' },
    ...more,
  }
}
