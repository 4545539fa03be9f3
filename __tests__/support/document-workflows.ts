import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { REPOSITORY } from './dist-copy.ts'

/** A YAML block of a document. */
export type DocumentBlock = {
  /** The document and the line on which the block starts. */
  readonly title: string
  /** Without the indentation of the list that it is in. */
  readonly text: string
}

/** The documents that people read. */
export const pages: readonly string[] = globSync(
  ['*.md', '.github/**/*.md', 'docs/**/*.md', 'examples/*.md', '__tests__/**/*.md'],
  { cwd: REPOSITORY },
)

/** Every YAML block of every document. */
export function documentBlocks(): DocumentBlock[] {
  return pages.flatMap(page => blocksIn(page, readFileSync(join(REPOSITORY, page), 'utf8')))
}

export function blocksIn(page: string, markdown: string): DocumentBlock[] {
  const blocks = markdown.matchAll(/^( *)(`{3,})ya?ml\b.*\n([\s\S]*?)^ *\2 *$/gm)
  return [...blocks].map(({ index, 1: indent = '', 3: text = '' }) => ({
    title: `${page}, line ${markdown.slice(0, index).split('\n').length}`,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }))
}

/** Whether the block is a workflow of its own. */
export function isWorkflow({ text }: DocumentBlock): boolean {
  const value: unknown = parse(text)
  return typeof value === 'object' && value !== null && 'jobs' in value
}

/**
 * The block as a workflow. A list is the steps of the only job; a mapping without `jobs` is the
 * jobs. What they are put into is free of findings.
 */
export function toWorkflow(block: DocumentBlock): string {
  if (isWorkflow(block)) return block.text
  const isList = Array.isArray(parse(block.text))
  return `${START}${isList ? JOB : ''}${indented(block.text, isList ? 6 : 2)}`
}

const START = `name: Completed
on:
  workflow_dispatch:
permissions: {}
concurrency:
  group: completed
  cancel-in-progress: false
jobs:
`

const JOB = `  completed:
    name: Completed
    runs-on: ubuntu-latest
    timeout-minutes: 15
    environment: production
    steps:
`

/** The text with this indentation instead of its own. */
function indented(text: string, width: number): string {
  const own = Math.min(...(text.match(/^ *(?=\S)/gm) ?? []).map(spaces => spaces.length))
  return text.replaceAll(new RegExp(`^ {${own}}(?=.*\\S)`, 'gm'), ' '.repeat(width))
}
