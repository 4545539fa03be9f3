import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { copyDist } from '../../support/dist-copy.ts'
import { writeTrustFile } from '../../support/trust-file.ts'
import { run } from '../command.ts'
import type { Workflow } from './workflow.ts'

export type Folders = {
  /** What a release contains: action.yml and dist/. */
  readonly action: string
  /** A clone of the repository that the workflows run in. */
  readonly workspace: string
  readonly home: string
  readonly cache: string
  /** The certificates that programs must trust. */
  readonly trust: string
  /** The file that act reads the secrets of a run from. */
  readonly secrets: string
  /** The workflow that act runs. */
  readonly workflow: string
  /** Adds workflows to the repository. */
  addWorkflows(workflows: readonly Workflow[]): void
  /** Adds files to the repository, by path. */
  addFiles(files: Readonly<Record<string, string>>): void
  /** Adds a file that can be run. */
  addProgram(path: string, text: string): void
  remove(): void
}

/** Empty folders for act, without anything of the user who runs this. */
export async function makeFolders(certificates: readonly string[]): Promise<Folders> {
  const root = mkdtempSync(join(tmpdir(), 'e2e-'))
  const workspace = join(root, 'workspace')
  const home = join(root, 'home')
  for (const folder of [workspace, home]) mkdirSync(folder)
  const git = (...args: string[]): Promise<string> =>
    run('git', ['-c', 'user.name=e2e', '-c', 'user.email=e2e@localhost', ...args], {
      cwd: workspace,
    })
  await git('init', '--quiet', '--initial-branch=main')
  await git('remote', 'add', 'origin', 'https://github.com/acme/app.git')
  await git('commit', '--quiet', '--allow-empty', '--message=first')
  const addFiles = (files: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true })
      writeFileSync(join(workspace, path), text)
    }
  }
  return {
    action: await copyDist(join(root, 'action')),
    workspace,
    home,
    cache: join(root, 'cache'),
    trust: await writeTrustFile(root, certificates),
    secrets: join(root, 'secrets.yml'),
    workflow: join(root, 'workflow.yml'),
    addWorkflows: workflows =>
      addFiles(
        Object.fromEntries(workflows.map(({ name, text }) => [`.github/workflows/${name}`, text])),
      ),
    addFiles,
    addProgram: (path, text) => {
      addFiles({ [path]: text })
      chmodSync(join(workspace, path), 0o755)
    },
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
  }
}
