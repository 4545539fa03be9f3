import type { World } from '../../world/index.ts'
import type { Case } from '../case.ts'
import { ENCRYPTED_COPY, STATE_NAMES } from '../log-texts.ts'
import type { Trial } from '../trial.ts'
import type { Pairs } from '../trial-context.ts'
import { STAYING } from './fault-kinds.ts'
import { NO_INPUTS } from './post-inputs.ts'

/** An earlier step sets STATE_* variables. The post step must send no request because of them. */
export function forgedState(): Case[] {
  return [
    ...Object.entries(INVENTED).map(([id, value]) => afterSuccess(id, value)),
    ...Object.entries(CHANGES).flatMap(([id, change]) => [
      afterFailure(id, change, {}),
      afterFailure(`${id}/no-inputs`, change, NO_INPUTS),
    ]),
  ]
}

/** Values for all names that the action might read. */
const INVENTED: Readonly<Record<string, string>> = {
  text: 'x',
  true: 'true',
  number: '1e999',
  null: 'null',
  list: '[{}]',
  object: '{}',
  prototype: '{"__proto__":{"path":"user"},"constructor":{}}',
  'deep-nesting': '['.repeat(50_000),
  '100-kilobytes': 'x'.repeat(100_000),
  command: 'x\n::set-output name=access-token::injected',
  'another-repository': entry('/repos/acme/site/actions/secrets/REFRESH_TOKEN'),
  'the-repository': entry('/repos/acme/app/actions/secrets/REFRESH_TOKEN'),
  'another-API-path': entry('/user/keys'),
  'path-traversal': entry('/repos/acme/app/actions/secrets/../../../../user'),
  'another-host': entry('https://127.0.0.1:9/repos/acme/app/actions/secrets/REFRESH_TOKEN'),
}

function entry(path: string): string {
  const encrypted = { [ENCRYPTED_COPY]: 'AAAA'.repeat(30), key_id: '012345678912345678' }
  const target = { path, url: path, repository: 'acme/app', secretName: 'REFRESH_TOKEN' }
  return JSON.stringify({ ...encrypted, ...target, sealed: encrypted, body: encrypted, target })
}

/** Main has saved the token, so the post step has nothing to do. */
function afterSuccess(id: string, value: string): Case {
  const invented = Object.fromEntries(STATE_NAMES.map(name => [name, value]))
  return {
    id: `forged-state/after-success/${id}`,
    group: 'forged state',
    tolerate: 'forged state',
    arrange: context => {
      context.postState = saved => ({ ...invented, ...saved })
    },
    check: ({ requests }) =>
      requests.inPost.map(({ name, url }) => `post sent a request: ${name} ${url}`),
  }
}

type Change = (text: string, world: World) => string

const ENCRYPTED = /[A-Za-z0-9+/]{60,}/g

/** Changes to the state that main has saved. */
const CHANGES: Readonly<Record<string, Change>> = {
  'another-repository': text => text.replaceAll('acme/app', 'acme/site'),
  'another-secret': text => text.replaceAll('REFRESH_TOKEN', 'ANOTHER_SECRET'),
  'another-store': text => text.replaceAll('actions', 'dependabot'),
  'another-API-path': text => text.replaceAll('/secrets/', '/variables/'),
  'path-traversal': text => text.replaceAll('/secrets/', '/secrets/../../../../user/'),
  'another-API': (text, { github, provider }) => text.replaceAll(github.url, provider.url),
  'another-token': text => text.replace(ENCRYPTED, value => [...value].toReversed().join('')),
  'another-key': text => text.replace(/("key_id":\s*")[^"]*/g, '$1012345678912345678'),
  cut: text => text.slice(0, -8),
}

/** The token waits in the state, and main has printed the recovery command. */
function afterFailure(id: string, change: Change, inputs: Pairs): Case {
  return {
    id: `forged-state/after-failure/${id}`,
    group: 'forged state',
    retryTimeout: STAYING,
    tolerate: 'forged state',
    arrange: context => {
      const rejected = context.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
      context.postInputs = inputs
      context.postState = saved => {
        rejected.remove()
        const changed = Object.entries(saved).map(
          ([name, text]) => [name, change(text, context.world)] as const,
        )
        return Object.fromEntries(changed)
      }
    },
    check: checkRequests,
  }
}

/** The post step reads and writes main's secret only, and writes only what main encrypted. */
function checkRequests({ step, requests }: Trial): string[] {
  const written = requests.toGitHub.find(({ name }) => name === 'put')?.url ?? ''
  const targets = [written, `${written.slice(0, written.lastIndexOf('/'))}/public-key`]
  const saved = Object.values(step.main.state).join('\n')
  return requests.inPost
    .filter(({ name, url, body }) => {
      const encrypted = name === 'put' ? `${JSON.parse(body)[ENCRYPTED_COPY]}` : ''
      return !targets.includes(url) || !saved.includes(encrypted)
    })
    .map(({ name, url }) => `post sent a request: ${name} ${url}`)
}
