import {
  type Credential,
  credentialMeanings,
  type FailureCode,
  failures,
} from '../../../src/shared/failure.ts'
import { code, table } from '../markdown.ts'
import { laterTroubles } from './afterwards.ts'
import { githubTroubles } from './github.ts'
import { inputTroubles } from './inputs.ts'
import { providerTroubles } from './provider.ts'
import { connectionTroubles } from './provider-connection.ts'
import type { Trouble } from './trouble.ts'

/** Every failure code. A code without an entry does not compile. */
const troubles: Readonly<Record<FailureCode, Trouble>> = {
  ...inputTroubles,
  ...githubTroubles,
  ...connectionTroubles,
  ...providerTroubles,
  ...laterTroubles,
}

/** One section for each failure code, in the order of the run. */
export function troubleshootingSections(): string {
  return codes().map(section).join('\n')
}

/** The codes with links to their sections. */
export function troubleshootingIndex(): string {
  return table(
    ['`error-code`', 'Usual `credential`', 'What happened'],
    codes().map(name => {
      const { credential, when } = failures[name]
      return [`[${code(name)}](#${name})`, code(credential), when]
    }),
  )
}

const safety: Readonly<Record<Credential, string>> = {
  untouched: 'Yes',
  stored: 'Yes',
  recoverable: 'Yes, if you act',
  unknown: 'Not known',
  rejected: 'No',
}

function codes(): FailureCode[] {
  return Object.keys(failures) as FailureCode[]
}

function section(name: FailureCode): string {
  const { credential: usual, when } = failures[name]
  const { unless = {}, causes, note } = troubles[name]
  const others = Object.entries(unless).map(
    ([credential, condition]) =>
      `- **${safety[credential as Credential]}** (${code(credential)}), if ${condition}.`,
  )
  return [
    `## ${code(name)}\n`,
    `**What happened?** ${when}\n`,
    `**Is my token safe?** ${safety[usual]}. ${credentialMeanings[usual]} (${code(usual)})\n`,
    ...(others.length > 0 ? [`${others.join('\n')}\n`] : []),
    table(
      ['Cause, the most likely first', 'What to do'],
      causes.map(({ cause, steps }) => [cause, steps]),
    ),
    ...(note === undefined ? [] : [`${note}\n`]),
  ].join('\n')
}
