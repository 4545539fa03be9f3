import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from '../../support/dist-copy.ts'

/** The secrets and variables of an environment. */
export type Names = { readonly secrets: readonly string[]; readonly vars: readonly string[] }

export function read(file: string): string {
  return readFileSync(join(REPOSITORY, file), 'utf8')
}

/** The text below a heading, up to the next heading of the same or a higher level. */
export function section(text: string, heading: string): string {
  const start = text.indexOf(`\n${heading}\n`)
  assert.ok(start >= 0, `there is no heading "${heading}"`)
  const body = text.slice(start + heading.length + 2)
  const [level = ''] = heading.split(' ', 1)
  return body.split(new RegExp(`^#{1,${level.length}} `, 'm'), 1)[0] ?? ''
}

/** The items of a numbered list, without their numbers. */
export function steps(text: string): string[] {
  return text.split(/^\d+\. /m).slice(1)
}

/** The only block of code in this language, without its indentation. */
export function codeBlock(text: string, language: string): string {
  const blocks = [
    ...text.matchAll(new RegExp(`^( *)\`\`\`${language}\n([\\s\\S]*?)^ *\`\`\`$`, 'gm')),
  ]
  assert.equal(blocks.length, 1, `not one block of ${language} in:\n${text}`)
  const [, indentation = '', code = ''] = blocks[0] ?? []
  return code.replaceAll(new RegExp(`^${indentation}`, 'gm'), '')
}

export function links(text: string): URL[] {
  return [...text.matchAll(/\]\((https:[^)\s]+)\)|`(https:[^`\s]+)`/g)].map(
    ([, link, shown]) => new URL(link ?? shown ?? ''),
  )
}

/** What the text says, which must be there. */
export function said(text: string, pattern: RegExp): string {
  const [, found] = pattern.exec(text.replaceAll(/\s+/g, ' ')) ?? []
  assert.ok(found, `${pattern} is not said in:\n${text}`)
  return found
}

/** What commands of `gh` save in this environment. */
export function saved(text: string, environment: string): Names {
  const commands = [...text.matchAll(/gh (secret|variable) set (\w+) .*?--env (\S+)/g)]
  const of = (kind: string): string[] =>
    commands.flatMap(([, saves, name = '', at]) =>
      saves === kind && at === environment ? [name] : [],
    )
  return { secrets: of('secret'), vars: of('variable') }
}

/** What the expressions of a workflow read. */
export function used(workflow: string): Names {
  const of = (context: string): string[] =>
    [...workflow.matchAll(new RegExp(`\\b${context}\\.(\\w+)`, 'g'))].map(([, name = '']) => name)
  return { secrets: of('secrets'), vars: of('vars') }
}
