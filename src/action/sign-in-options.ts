/** The inputs that `login` of the command line has as options, where they are given and valid. */
export type SignInInputs = Readonly<
  Partial<Record<(typeof signInOptions)[number], string | undefined>>
>

export const signInOptions = [
  'provider',
  'domain',
  'token-url',
  'client-id',
  'client-auth',
  'private-key-id',
  'assertion-audience',
  'scope',
  'repository',
  'environment',
  'organization',
  'secret-name',
  'github-api-url',
] as const
