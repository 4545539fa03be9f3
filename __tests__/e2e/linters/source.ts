import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { REPOSITORY } from '../../support/dist-copy.ts'
import { documentBlocks, toWorkflow } from '../../support/document-workflows.ts'
import { OWN_ACTION } from '../act/workflow.ts'

/** The text of a workflow or of action.yml. */
export type Source = {
  /** From the root of the repository. */
  readonly path: string
  readonly text: string
  /** What to call it, if not by its path. */
  readonly title?: string
}

export function sourceAt(path: string): Source {
  return { path, text: readFileSync(join(REPOSITORY, path), 'utf8') }
}

/** action.yml and every workflow and example. */
export function allSources(): Source[] {
  const folders = ['.github/workflows', 'examples', '__tests__/e2e/workflows']
  const files = folders.flatMap(folder =>
    readdirSync(join(REPOSITORY, folder)).map(file => `${folder}/${file}`),
  )
  return [...files.filter(file => /\.ya?ml$/.test(file)), 'action.yml'].map(sourceAt)
}

/** Every YAML block of every document, completed to a workflow. */
export function documentSources(): Source[] {
  return documentBlocks().map(block => ({
    path: '.github/workflows/document.yml',
    title: block.title,
    text: toWorkflow(block),
  }))
}

/** The same source with a mistake: one text, which it must contain, replaced by another. */
export function withMistake({ path, text }: Source, from: string, to: string): Source {
  if (!text.includes(from)) throw new Error(`${path} does not contain "${from}"`)
  return { path, text: text.replaceAll(from, to) }
}

/** The same workflow with the action of this repository, so that its inputs can be checked. */
export function withLocalAction({ path, text }: Source): Source {
  return { path, text: text.replaceAll(new RegExp(`${OWN_ACTION}@\\S+.*`, 'g'), './') }
}

/** The workflows of the same repository that a workflow calls. */
function calledBy(text: string): string[] {
  return [...text.matchAll(/uses: \.\/(\S+)/g)].flatMap(([, path = '']) =>
    path === '' ? [] : [path],
  )
}

/**
 * Runs the body in a repository with this workflow and those that it calls only. Linters need the
 * usual folders.
 */
export async function inRepository<T>(
  { path, text }: Source,
  body: (root: string, file: string) => Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'e2e-linter-'))
  const write = (file: string, content: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), content)
  }
  mkdirSync(join(root, '.git'))
  for (const script of ['dist/index.js', 'dist/post.js']) write(script, '')
  write('action.yml', sourceAt('action.yml').text)
  const file = path === 'action.yml' ? path : `.github/workflows/${basename(path)}`
  write(file, text)
  for (const called of calledBy(text))
    write(called, sourceAt(called.replace('.github/workflows', 'examples')).text)
  return body(root, file).finally(() => rmSync(root, { recursive: true, force: true }))
}
