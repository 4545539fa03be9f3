import { formsOf, type WrittenForm } from './encodings.ts'
import { readFileCommand } from './file-command.ts'
import type { StageResult, StepResult } from './runner.ts'
import type { ServedRequest } from './server.ts'

export type SecretKind =
  | 'refresh token'
  | 'access token'
  | 'client secret'
  | 'private key'
  | 'GitHub token'

export type Secret = { readonly kind: SecretKind; readonly label: string; readonly value: string }

export type Leak = {
  /** The label of the secret. */
  readonly secret: string
  readonly form: string
  readonly where: string
  /** The text around it. */
  readonly context: string
}

export type Evidence = {
  readonly secrets: readonly Secret[]
  readonly step?: StepResult
  /** What another program printed. */
  readonly printed?: string
  /** The environment variable that `export-env` names. It may hold the access token. */
  readonly exportEnv?: string
  /** Requests to GitHub, which may hold no secret of the provider. */
  readonly toGitHub?: readonly ServedRequest[]
  /** Requests to the provider, which may hold no GitHub token, and no secret at all in a URL. */
  readonly toProvider?: readonly ServedRequest[]
}

/** Finds every secret in readable form where it must not be. */
export function findLeaks({
  secrets,
  step,
  printed = '',
  exportEnv,
  toGitHub = [],
  toProvider = [],
}: Evidence): Leak[] {
  const places: Searched[] = [
    { where: 'what it printed', text: printed, concerns: all },
    ...(step ? placesIn(step.main, 'main', exportEnv) : []),
    ...(step?.post ? placesIn(step.post, 'post', exportEnv) : []),
    ...toGitHub.flatMap(request => sent(request, 'GitHub', ({ kind }) => kind !== 'GitHub token')),
    ...toProvider.flatMap(request =>
      sent(request, 'provider', ({ kind }) => kind === 'GitHub token'),
    ),
  ]
  const searched = places.filter(({ text }) => text !== '')
  return secrets.flatMap(secret => {
    const forms = formsOf(secret.value)
    return searched
      .filter(({ concerns }) => concerns(secret))
      .flatMap(({ where, text }) =>
        search(text, forms).map(hit => ({ secret: secret.label, where, ...hit })),
      )
  })
}

type Searched = {
  readonly where: string
  readonly text: string
  readonly concerns: (secret: Secret) => boolean
}

const all = () => true
const allButAccessTokens = ({ kind }: Secret) => kind !== 'access token'

/** The log and annotations as GitHub shows them, everything else as it was written. */
function placesIn(stage: StageResult, name: string, exportEnv: string | undefined): Searched[] {
  const { files, annotations, log } = stage
  const shown = Object.entries(annotations).flatMap(([kind, texts]) =>
    texts.map(text => ({ where: `${name}: ${kind} annotation`, text, concerns: all })),
  )
  return [
    { where: `${name}: log`, text: log, concerns: all },
    { where: `${name}: summary`, text: files.step_summary, concerns: all },
    { where: `${name}: state file`, text: files.state, concerns: all },
    { where: `${name}: path file`, text: files.path, concerns: all },
    ...pairsIn(`${name}: output`, files.output, 'access-token'),
    ...pairsIn(`${name}: environment variable`, files.env, exportEnv),
    ...shown,
  ]
}

/** Searches pair by pair, since one of them may hold the access token. */
function pairsIn(where: string, text: string, allowed: string | undefined): Searched[] {
  const { pairs, error, rest = '' } = readFileCommand(text)
  const isAllowed = allowed !== undefined && rest.startsWith(`${allowed}<<`)
  return [
    ...Object.entries({ ...pairs }).map(([name, value]) => ({
      where: `${where} ${name}`,
      text: `${name}=${value}`,
      concerns: name === allowed ? allButAccessTokens : all,
    })),
    ...(error === undefined
      ? []
      : [{ where, text: rest, concerns: isAllowed ? allButAccessTokens : all }]),
  ]
}

/** Headers and a body may hold the receiver's own secrets, a URL none. */
function sent(
  request: ServedRequest,
  to: string,
  foreign: (secret: Secret) => boolean,
): Searched[] {
  const { method, url, headers, body, name } = request
  return [
    { where: `URL of ${name} to ${to}`, text: `${method} ${url}`, concerns: all },
    { where: `headers of ${name} to ${to}`, text: JSON.stringify(headers), concerns: foreign },
    { where: `body of ${name} to ${to}`, text: body, concerns: foreign },
  ]
}

/** Reports a part of a secret only where the whole is not found. */
function search(text: string, forms: readonly WrittenForm[]): { form: string; context: string }[] {
  const found = forms.filter(form => text.includes(form.text))
  const whole = found.filter(({ form }) => !form.endsWith(' part'))
  return (whole.length > 0 ? whole : found).map(({ form, text: needle }) => {
    const start = text.indexOf(needle)
    const end = start + needle.length
    const before = text.slice(Math.max(0, start - 60), start)
    return { form, context: `${before}[HERE]${text.slice(end, end + 60)}` }
  })
}
