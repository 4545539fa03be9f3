import { existsSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { withAct, withoutAct } from '../__tests__/e2e/story/run-workflow.ts'
import { withScene } from '../__tests__/e2e/story/scene.ts'
import { type Audience, tell } from '../__tests__/e2e/story/tell.ts'
import { actProgram } from '../__tests__/e2e/tools/go.ts'
import { WIDTH, wrap, wrapProse } from '../src/cli/wrap.ts'
import { bold, dim, say } from './demo-screen.ts'

/**
 * Shows the command line, from nothing to a deployment: the simulated GitHub, a real OAuth server
 * under Anypoint's name, and act where `npm run e2e story` has installed it.
 */
export async function demonstrateLogin(): Promise<void> {
  const hasAct = existsSync(actProgram)
  say(wrap('A repository needs a token of a user at Anypoint. It has no secrets yet.', 0))
  say(wrap(`The workflow runs ${hasAct ? 'with act' : "in this project's own runner"}.`, 0))
  let chapters = 0
  const screen: Audience = {
    chapter: title => say(`\n${bold(`${++chapters}  ${title}`)}`),
    remark: text => say(dim(`\n(${text})\n`)),
    command: line => say(`\n$ ${line.replaceAll(' --', ' \\\n    --')}\n`),
    watch: ({ child }) => {
      for (const stream of [child.stdout, child.stderr]) showLines(stream)
    },
    workflow: text => {
      const [, step = ''] = /\n( *- name: Get an access token\n.*?)\n\n/s.exec(text) ?? []
      say('\nIts step that gets the access token:\n')
      say(step.replace(/^ {6}/gm, ''))
    },
    run: ({ log, succeeded }) => {
      say('')
      for (const line of linesOf(log)) say(readable(line))
      say(bold(succeeded ? '\nThe workflow succeeded.' : '\nThe workflow failed.'))
    },
  }
  await withScene(scene => tell(scene, hasAct ? withAct : withoutAct, screen))
}

function showLines(stream: Readable): void {
  let rest = ''
  stream.on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) say(readable(line))
  })
}

/** What the steps print, without what the runner says about itself. */
function linesOf(log: string): string[] {
  const [, marker] = log.includes('[Deploy/') ? [0, /^\[Deploy\/Deploy\] +(?:\||❗) +/] : []
  const lines = log.split('\n')
  const own = marker ? lines.filter(line => marker.test(line)) : lines
  return own
    .map(line => line.replace(marker ?? '', ''))
    .map(line => line.replace(/^::error::/, 'Error: ').replaceAll('%0A', '\n'))
    .flatMap(text => text.split('\n'))
    .filter(line => line !== '')
}

/** Lines of 80 columns. A command or an address stays whole, so that it can be copied. */
function readable(line: string): string {
  if (line.startsWith('{')) return `${line.slice(0, WIDTH - 1)}…`
  return /^node dist|^https?:/.test(line.trim()) ? line : wrapProse(line)
}
