import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../command.ts'
import { REPOSITORY } from './workflow.ts'

export type Folders = {
  /** What a release would hold: action.yml and dist/, as they were when this was made. */
  readonly action: string
  /** A clone of the repository that the workflows run in. */
  readonly workspace: string
  readonly home: string
  readonly cache: string
  /** What programs have to trust. */
  readonly trust: string
  /** Where act reads a run's secrets. */
  readonly secrets: string
  remove(): void
}

/** A machine's folders for act, with nothing in them of the person who runs this. */
export async function makeFolders(certificates: readonly string[]): Promise<Folders> {
  const root = mkdtempSync(join(tmpdir(), 'e2e-'))
  const under = (name: string): string => join(root, name)
  const folders = {
    action: under('action'),
    workspace: under('workspace'),
    home: under('home'),
    cache: under('cache'),
    trust: under('trust.pem'),
    secrets: under('secrets.yml'),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
  }
  for (const folder of [folders.action, folders.workspace, folders.home]) mkdirSync(folder)
  for (const part of ['action.yml', 'dist'])
    cpSync(join(REPOSITORY, part), join(folders.action, part), { recursive: true })
  writeFileSync(folders.trust, certificates.join('\n'))
  const git = (...args: string[]): Promise<string> =>
    run('git', ['-c', 'user.name=e2e', '-c', 'user.email=e2e@localhost', ...args], {
      cwd: folders.workspace,
    })
  await git('init', '--quiet', '--initial-branch=main')
  await git('remote', 'add', 'origin', 'https://github.com/acme/app.git')
  await git('commit', '--quiet', '--allow-empty', '--message=first')
  return folders
}
