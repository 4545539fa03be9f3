interface ActionInput {
  /** A workflow must set it. */
  readonly required?: true
  /** What an empty input means. */
  readonly default?: string
}

/** Every input of the action, as action.yml has it, which a test compares. */
export const actionInputs = {
  provider: { default: 'anypoint' },
  domain: {},
  'token-url': {},
  'client-id': { required: true },
  'client-secret': {},
  'client-auth': {},
  'private-key': {},
  'private-key-id': {},
  certificate: {},
  'assertion-audience': {},
  'refresh-token': { required: true },
  scope: {},
  'token-params': {},
  'token-headers': {},
  'token-format': {},
  'github-token': { required: true },
  'secret-name': { required: true },
  environment: {},
  organization: {},
  repository: {},
  app: { default: 'actions' },
  'access-token-secret': {},
  'access-token': {},
  'min-validity': { default: '300' },
  'force-refresh': { default: 'false' },
  'export-env': {},
  'on-stale': { default: 'fail' },
  'revoke-on-exit': { default: 'false' },
  'revocation-url': {},
  'introspection-url': {},
  'retry-timeout': { default: '120' },
  'dry-run': { default: 'false' },
  'github-api-url': {},
} as const satisfies Record<string, ActionInput>

export type InputName = keyof typeof actionInputs

type Defaults = {
  readonly [N in InputName as (typeof actionInputs)[N] extends { default: string }
    ? N
    : never]: string
}

/** What an empty input means. */
export const defaults = Object.fromEntries(
  Object.entries(actionInputs).flatMap(([name, input]) =>
    'default' in input ? [[name, input.default]] : [],
  ),
) as Defaults
