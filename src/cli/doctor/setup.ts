import { providerNames } from '../../oauth/providers/index.ts'
import { defaults } from '../../shared/action-inputs.ts'
import { credentialNames, defaultSecretName } from '../credential-names.ts'
import type { ChosenProvider } from '../provider.ts'
import type { Facts, Setup } from './facts.ts'
import { isSameOwner, ownerFrom, ownerOf, repositoryOwner } from './owner.ts'
import type { LoadedWorkflows } from './workflow/load.ts'
import { secretNameOf, type TokenUse } from './workflow/token-use.ts'

/**
 * By the options, else by the first workflow that uses the action, else by default.
 *
 * @param loaded undefined if the workflows cannot be read
 */
export async function resolveSetup(
  facts: Facts,
  loaded: LoadedWorkflows | undefined,
): Promise<Setup> {
  const { options } = facts
  const all = (loaded?.uses ?? []).filter(use => writesHere(use, facts))
  const given = options['secret-name']
  const candidates = await Promise.all(
    all
      .filter(use => given === undefined || hasName(use, given))
      .map(async use => ({ use, owner: await ownerOf(use, facts) })),
  )
  const chosen = ownerFrom(facts)
  const first =
    candidates.find(({ owner }) => chosen === undefined || isSameOwner(owner, chosen)) ??
    candidates[0]
  const inputs = first?.use.with ?? {}
  const notRead = [...(loaded?.notRead ?? []), ...(loaded?.broken ?? [])]
  const unread = loaded === undefined || (all.length === 0 && notRead.length > 0)
  const provider =
    options.provider ??
    providerNames.find(name => name === inputs['provider']?.toLowerCase()) ??
    (defaults.provider as ChosenProvider['name'])
  const name = given ?? (first && secretNameOf(first.use)) ?? defaultSecretName(provider)
  const owner = chosen ?? first?.owner ?? repositoryOwner(facts)
  return {
    provider,
    target: { owner, app: 'actions', name },
    names: credentialNames(name),
    uses: candidates
      .filter(({ use, owner: own }) => hasName(use, name) && isSameOwner(own, owner))
      .map(({ use }) => use),
    inputs,
    workflowsRead: loaded !== undefined,
    unread,
    assumed: unread && chosen === undefined,
    others: [...new Set(all.flatMap(use => secretNameOf(use) ?? []))].filter(
      other => other.toUpperCase() !== name.toUpperCase(),
    ),
  }
}

/** A step whose secret's name is not known can use any. */
function hasName(use: TokenUse, name: string): boolean {
  return (secretNameOf(use) ?? name).toUpperCase() === name.toUpperCase()
}

function writesHere({ with: { repository } }: TokenUse, { repository: own }: Facts): boolean {
  const name = `${own.owner}/${own.repo}`
  return !repository || repository.toLowerCase() === name.toLowerCase()
}
