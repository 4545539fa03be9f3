import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { OWN_ACTION, REPOSITORY } from '../act/workflow.ts'

/** A workflow, or action.yml, to be judged. */
export type Source = {
  /** From the repository's root. */
  readonly path: string
  readonly text: string
}

export function sourceAt(path: string): Source {
  return { path, text: readFileSync(join(REPOSITORY, path), 'utf8') }
}

/** Everything that GitHub or a user's GitHub is going to read. */
export function allSources(): Source[] {
  const folders = ['.github/workflows', 'examples', '__tests__/e2e/workflows']
  const files = folders.flatMap(folder =>
    readdirSync(join(REPOSITORY, folder)).map(file => `${folder}/${file}`),
  )
  return [...files.filter(file => /\.ya?ml$/.test(file)), 'action.yml'].map(sourceAt)
}

/** The same with one text in place of another, which it must have. */
export function spoilt({ path, text }: Source, from: string, to: string): Source {
  if (!text.includes(from)) throw new Error(`${path} does not have «${from}»`)
  return { path, text: text.replaceAll(from, to) }
}

/** The same using our action from the repository itself, so that its inputs can be checked. */
export function withLocalAction({ path, text }: Source): Source {
  return { path, text: text.replaceAll(new RegExp(`${OWN_ACTION}@\\S+.*`, 'g'), './') }
}

/**
 * A repository of this workflow alone, with our action.yml. Judges tell what a file is, and where
 * its repository's root, by the folder in which it lies.
 */
export async function inRepository<T>(
  { path, text }: Source,
  judge: (root: string, file: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'e2e-judge-'))
  const write = (file: string, content: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), content)
  }
  mkdirSync(join(root, '.git'))
  for (const script of ['dist/index.js', 'dist/post.js']) write(script, '')
  write('action.yml', sourceAt('action.yml').text)
  const file = path === 'action.yml' ? path : `.github/workflows/${basename(path)}`
  write(file, text)
  return judge(root, file).finally(() => rmSync(root, { recursive: true, force: true }))
}
