import type { AllowedBranches } from '../../github/environments.ts'
import type { Repository } from '../../github/repository.ts'
import type { CliRuntime } from '../runtime.ts'

/** As answered, or else the default branch. */
export async function chooseBranches(
  { defaultBranch: branch }: Repository,
  { terminal, redactor }: CliRuntime,
): Promise<AllowedBranches> {
  if (!terminal.interactive) return { kind: 'named', branch }
  const kind = await terminal.select<AllowedBranches['kind']>('Which branches may use it?', [
    { value: 'named', label: `Only ${redactor.redact(branch)}`, hint: 'recommended' },
    { value: 'protected', label: 'Branches with a protection rule' },
    { value: 'all', label: 'All branches' },
  ])
  return kind === 'named' ? { kind, branch } : { kind }
}

/** The branches as a phrase. Safe to print. */
export function describeBranches(
  branches: AllowedBranches,
  { redactor }: Pick<CliRuntime, 'redactor'>,
): string {
  switch (branches.kind) {
    case 'named':
      return `the branch ${redactor.redact(branches.branch)} only`
    case 'protected':
      return 'branches with a protection rule'
    case 'all':
      return 'all branches'
  }
}
