import { STATE_NAMES } from '../log-texts.ts'
import { type BadInput, bad, badValues } from './bad-values.ts'

const LONG = 'x'.repeat(60_000)

/** Commands to the runner inside a value. */
const COMMANDS: readonly (readonly [what: string, value: string])[] = [
  ['::set-output', 'x\n::set-output name=access-token::injected'],
  ['::error', 'x\n::error title=injected::injected'],
  ['::add-mask', 'x\n::add-mask::GITHUB'],
  ['::stop-commands', 'x\n::stop-commands::injected'],
  ['::save-state', `x\n::save-state name=${STATE_NAMES[0]}::injected`],
  ['##[set-output]', '##[set-output name=access-token]injected\u0007'],
  ['##[warning]', 'x\u2028##[warning]injected'],
  ['%0A', 'x%0A::warning::injected\r%0Ax'],
  ['heredoc', 'x\nEOF\naccess-token=injected\n'],
]

/** Commands in visible ASCII, which is allowed. */
const LEGAL: readonly (readonly [what: string, value: string])[] = [
  ['a legal %0A', 'x%0A::warning::injected'],
  ['a legal ::error', '::error title=injected::injected'],
  ['a legal ##[', 'x##[warning]injected'],
  ['a legal ::stop-commands', '::stop-commands::injected'],
]

/** An environment variable cannot hold NUL, so these come close. */
const NULS: readonly (readonly [what: string, value: string])[] = [
  ['NUL as a symbol', 'x\u2400y'],
  ['a control character', 'x\u0001y'],
]

const ODD = [
  ['a newline', 'first line\nsecond line'],
  ['a carriage return', 'first part\rsecond part'],
  ['non-ASCII', 'naïve—✓'],
] as const

/** Inputs that must be visible ASCII. */
const VISIBLE = ['client-id', 'client-secret', 'refresh-token', 'github-token']
const WORDS = ['private-key-id', 'scope']

/** Inputs with a format. */
const FORMATTED = [
  'provider',
  'domain',
  'client-auth',
  'private-key',
  'certificate',
  'token-format',
  'access-token',
  'min-validity',
  'force-refresh',
  'secret-name',
  'organization',
  'repository',
  'app',
  'access-token-secret',
  'export-env',
  'on-stale',
  'revoke-on-exit',
  'retry-timeout',
  'dry-run',
]
const URLS = ['token-url', 'revocation-url', 'introspection-url', 'github-api-url']
/** Inputs that may contain text in any language. */
const FREE = ['token-params', 'token-headers', 'assertion-audience', 'environment']
const ALL = [...VISIBLE, ...WORDS, ...FORMATTED, ...URLS]

/** Every input with values that no input accepts, and with wrong values of its own format. */
export const badInputs: readonly BadInput[] = [
  ...['client-id', 'client-secret', 'refresh-token', 'github-token', 'secret-name'].flatMap(
    input => [bad(input, 'empty', ''), bad(input, 'blank', ' \t\n ')],
  ),
  bad('token-url', 'empty with custom', ''),
  ...[...ALL, ...FREE].map(input => bad(input, 'too long', LONG)),
  ...ALL.flatMap(input =>
    [...ODD, ...NULS]
      // RFC 6749 Appendix B allows UTF-8 in both.
      .filter(
        ([what]) =>
          !(/^(non-ASCII|NUL as a symbol)$/.test(what) && /^client-(id|secret)$/.test(input)),
      )
      .map(([what, value]) => bad(input, what, value)),
  ),
  ...[...ALL, ...FREE].flatMap(input =>
    commandsFor(input).map(([what, value]) => bad(input, what, value)),
  ),
  ...VISIBLE.flatMap(input =>
    LEGAL.map(([what, value]): BadInput => ({ input, what, value, legal: true })),
  ),
  ...LEGAL.map(
    ([what, value]): BadInput => ({
      input: 'environment',
      what,
      value,
      legal: true,
      place: { kind: 'environment', repository: 'acme/app', environment: value },
    }),
  ),
  ...badValues,
]

/** All of them for free text; a third of them for each other input. */
function commandsFor(input: string): readonly (readonly [what: string, value: string])[] {
  if (FREE.includes(input)) return COMMANDS.filter(([, value]) => /\p{Cc}/u.test(value.trim()))
  if (VISIBLE.includes(input)) return COMMANDS
  return COMMANDS.filter((_, index) => (index + input.length) % 3 === 0)
}
