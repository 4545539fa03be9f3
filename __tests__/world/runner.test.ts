import { afterEach, describe, expect, test } from '@jest/globals'
import { type RunningStep, runJob, runStep, type StepOptions, type StepResult } from './runner.ts'
import { createAction, type ThrowawayAction } from './throwaway-action.ts'

const actions: ThrowawayAction[] = []

afterEach(async () => {
  for (const action of actions.splice(0)) await action.remove()
})

type Given = StepOptions & { readonly post?: string }

async function create(main: string, post?: string): Promise<ThrowawayAction> {
  const action = await createAction(main, post)
  actions.push(action)
  return action
}

async function start(main: string, { post, ...options }: Given = {}): Promise<RunningStep> {
  const action = await create(main, post)
  return runStep({ ...options, actionDirectory: action.directory })
}

async function run(main: string, given?: Given): Promise<StepResult> {
  return (await start(main, given)).result
}

const SECRET = 'Pa55/w+rd"&mores'
const base64 = (text: string) => Buffer.from(text).toString('base64')
const inCode = JSON.stringify(SECRET)

describe('the log', () => {
  const shown: [string, string, string][] = [
    ['the value', `print('a ' + s + ' b')`, 'a *** b'],
    ['its Base64', `print(Buffer.from(s).toString('base64'))`, '***'],
    [
      'its Base64 after other bytes',
      `print(Buffer.from('u:' + s).toString('base64').slice(4))`,
      '***',
    ],
    ['its JSON', 'print(JSON.stringify({ s }))', '{"s":"***"}'],
    ['its URI form', 'print(encodeURIComponent(s))', '***'],
    ['its XML form', `print(s.replaceAll('&', '&amp;').replaceAll('"', '&quot;'))`, '***'],
    ['the part that PowerShell prints', `print(s.slice(0, s.indexOf('&') + 1))`, '***'],
    ['two adjacent values', 'print(s + s)', '***'],
    [
      'but not its hexadecimal form',
      `print(Buffer.from(s).toString('hex'))`,
      Buffer.from(SECRET).toString('hex'),
    ],
    ['but not a part of it', 'print(s.slice(0, 5))', 'Pa55/'],
    [
      'but not Base64 that continues after it',
      `print(Buffer.from(s + '!!').toString('base64'))`,
      base64(`${SECRET}!!`),
    ],
  ]

  test.each(shown)('masks %s', async (_name, code, line) => {
    const code_ = `const s = ${inCode}\nprint('::add-mask::' + s)\n${code}`
    expect((await run(code_)).log).toBe(`${line}\n`)
  })

  test('masks a value from the moment it is registered', async () => {
    const { main } = await run(
      `print(${inCode})\nprint('::add-mask::' + ${inCode})\nprint(${inCode})`,
    )
    expect(main.log).toBe(`${SECRET}\n***\n`)
    expect(main.stdout).toBe(`${SECRET}\n::add-mask::${SECRET}\n${SECRET}\n`)
  })

  test('masks every line of a value with several lines', async () => {
    const { log } = await run(`print('::add-mask::line one%0A  line two%0Aline 100%25')
      print('>line two<')\nprint('line 100%')\nprint('line 1')`)
    expect(log).toBe('>***<\n***\nline 1\n')
  })

  test('masks the secrets of the job from the start, in both streams', async () => {
    const given = { secrets: [` ${SECRET}\n`] }
    const { main } = await run(`print(${inCode})\nconsole.error('oh', ${inCode})`, given)
    expect(main.log.split('\n').sort()).toEqual(['', '***', 'oh ***'])
    expect(main.stderr).toBe(`oh ${SECRET}\n`)
  })

  const commands: [string, string, string][] = [
    ['an error', '::error title=T,file=a%2Cb::no%0Agood 100%25', 'Error: no\ngood 100%\n'],
    ['a warning', '  ::warning::careful', 'Warning: careful\n'],
    ['a notice', '::notice::look', 'Notice: look\n'],
    ['the older form', 'x ##[error]old', 'Error: old\n'],
    ['a group', '::group::Title', '▸ Title\n'],
    ['the end of a group', '::endgroup::', ''],
    ['a debug line', '::debug::hidden', ''],
    ['an unknown command', '::nonsense::text', '::nonsense::text\n'],
    [
      'an empty mask',
      '::add-mask:: ',
      "Warning: Can't add secret mask for empty string in ##[add-mask] command.\n",
    ],
  ]

  test.each(commands)('shows %s as GitHub does', async (_name, line, shownAs) => {
    expect((await run(`print(${JSON.stringify(line)})`)).log).toBe(shownAs)
  })

  test('keeps masked annotations', async () => {
    const { main } = await run(
      `print('::add-mask::hidden')\nprint('::error::hidden%0Athing')\nprint('::notice::n')`,
    )
    expect(main.annotations).toEqual({ error: ['***\nthing'], warning: [], notice: ['n'] })
  })

  test('shows debug lines when debugging is on', async () => {
    const { log } = await run(`print('::debug::seen')\nprint(environment.RUNNER_DEBUG)`, {
      debug: true,
    })
    expect(log).toBe('Debug: seen\n1\n')
  })

  test('shows commands as text while commands are stopped', async () => {
    const { log } = await run(
      `print('::stop-commands::T')\nprint('::error::no')\nprint('::T::')\nprint('::error::yes')`,
    )
    expect(log).toBe('::stop-commands::T\n::error::no\n::T::\nError: yes\n')
  })
})

describe('the command files', () => {
  test('hold pairs and heredocs', async () => {
    const { main, outputs } = await run(
      `append('OUTPUT', 'a=1=2\\nb<<E\\none\\ntwo\\nE\\n\\nc<<E\\nE\\n')
      append('ENV', 'X=y')\nappend('STEP_SUMMARY', 'hello s3cret')`,
      { secrets: ['s3cret'] },
    )
    expect(outputs).toEqual({ a: '1=2', b: 'one\ntwo', c: '' })
    expect(main).toMatchObject({ env: { X: 'y' }, summary: 'hello ***', outcome: 'success' })
    expect(main.files.step_summary).toBe('hello s3cret')
  })

  test('fail the step after an incomplete heredoc, and the pairs before it count', async () => {
    const { main, outputs } = await run(`append('OUTPUT', 'a=1\\nb<<E\\nhalf')`)
    expect(outputs).toEqual({ a: '1' })
    expect(main).toMatchObject({ exitCode: 0, outcome: 'failure' })
    expect(main.annotations.error).toEqual([
      "Unable to process file command 'output' successfully.",
      'Invalid value. EOF marker missing new line.',
    ])
  })

  test('give the post step its state and environment', async () => {
    const { post } = await run(
      `append('STATE', 'box<<E\\na\\nb\\nE\\n')\nappend('ENV', 'X=y\\n')`,
      {
        post: 'print(JSON.stringify([environment.STATE_box, environment.X, environment["INPUT_SOME_INPUT-NAME"]]))',
      },
    )
    expect(post?.log).toBe('["a\\nb","y","usual"]\n')
  })
})

describe('a step', () => {
  test('has the given inputs unchanged, and defaults for the rest', async () => {
    const inputs = { api: '  spaced\n', old: 'x', odd: 'y' }
    const print = `for (const n of Object.keys(environment).filter(n => n.startsWith('INPUT_')).sort()) print(n + '=' + JSON.stringify(environment[n]))`
    const { main } = await run(print, { inputs })
    expect(main.stdout).toBe(
      'INPUT_API="  spaced\\n"\nINPUT_ODD="y"\nINPUT_OLD="x"\nINPUT_SOME_INPUT-NAME="usual"\n',
    )
    expect(main.annotations.warning).toEqual([
      "Input 'old' has been deprecated with message: use another",
      "Unexpected input(s) 'odd', valid inputs are ['some input-name', 'api', 'old']",
    ])
    const given = { github: { api_url: 'http://api' } }
    expect((await run('print(environment.INPUT_API)', given)).log).toBe('http://api\n')
  })

  test('has no environment variable of the host but PATH', async () => {
    const before = process.env['HTTPS_PROXY']
    process.env['HTTPS_PROXY'] = 'http://127.0.0.1:1'
    const { main } = await run('print(Object.keys(environment).sort().join())', {
      github: { ref: 'r' },
      env: { MORE: '1' },
    })
    if (before === undefined) delete process.env['HTTPS_PROXY']
    else process.env['HTTPS_PROXY'] = before
    const names = main.stdout
      .trim()
      .split(',')
      .filter(name => !/^(GITHUB|RUNNER|INPUT)_/.test(name))
    expect(names).toEqual(['CI', 'HOME', 'MORE', 'PATH'])
    expect(main.stdout).toContain('GITHUB_REF,')
  })

  test('finds the event payload with the given times', async () => {
    const options = { eventWrittenAt: new Date(1e12), jobStartedAt: new Date(9e11) }
    const { log } = await run(
      `const { statSync } = require('node:fs')
      const { dirname } = require('node:path')
      const path = environment.GITHUB_EVENT_PATH
      print(statSync(path).mtimeMs + ' ' + statSync(dirname(path)).mtimeMs)`,
      options,
    )
    expect(log).toBe('1000000000000 900000000000\n')
  })

  test('fails the test when it takes too long', async () => {
    const slow = run('setTimeout(() => {}, 60000)', { timeoutMs: 200 })
    await expect(slow).rejects.toThrow('main ran for 200 ms')
  })
})

describe('the post step', () => {
  const post =
    'print(JSON.stringify([environment.INPUT_API, environment.INPUT_OLD, environment.STATE_a, environment.STATE_b]))'
  const given = { post, inputs: { api: 'one' } }

  test('can have other inputs than main', async () => {
    const postInputs = (inputs: Readonly<Record<string, string>>) => ({ ...inputs, api: '' })
    const { main, post } = await run('print(environment.INPUT_API)', { ...given, postInputs })
    expect(main.log).toBe('one\n')
    expect(post?.log).toBe('["","",null,null]\n')
  })

  test('can have a forged state', async () => {
    const postState = (state: Readonly<Record<string, string>>) => ({ ...state, b: 'forged' })
    const { main, post } = await run(`append('STATE', 'a=1\\n')`, { ...given, postState })
    expect(main.state).toEqual({ a: '1' })
    expect(post?.log).toBe('["one","","1","forged"]\n')
  })
})

test('the post steps of a job run in reverse order, after every main', async () => {
  const code = (stage: string) => `const { readFileSync } = require('node:fs')
    const file = environment.RUNNER_TEMP + '/order'
    appendFileSync(file, '${stage}' + environment.GITHUB_ACTION + (environment.X ?? '') + ' ')
    append('ENV', 'X=!\\n')
    print(readFileSync(file, 'utf8'))`
  const { directory } = await create(code('main '), code('post '))
  const steps = ['1', '2'].map(action => ({ actionDirectory: directory, github: { action } }))
  const [first] = await runJob(steps).results
  expect(first?.post?.stdout).toBe('main 1 main 2! post 2! post 1! \n')
})

test('the live log cuts long lines', async () => {
  const { main } = await run(`print('x'.repeat(1024))\nprint('y'.repeat(1025))`)
  expect(main.log).toBe(`${'x'.repeat(1024)}\n${'y'.repeat(1025)}\n`)
  expect(main.liveLog).toBe(`${'x'.repeat(1024)}\n${'y'.repeat(1024)}...\n`)
})

describe('a process', () => {
  test('can get SIGHUP', async () => {
    const step = await start(
      `process.on('SIGHUP', () => process.exit(9))\nprint('now')\nsetInterval(() => {}, 1000)`,
    )
    step.child.onLine(line => line === 'now' && step.child.kill('SIGHUP'))
    expect((await step.result).main).toMatchObject({ exitCode: 9, outcome: 'failure' })
  })

  test('can be debugged through the environment', async () => {
    const { main } = await run(
      `require('node:http').createServer().listen(0, function () { this.close() })`,
      {
        env: { NODE_DEBUG: 'net' },
      },
    )
    expect(main.stderr).toContain('NET ')
  })

  test('that fails is followed by post with its state', async () => {
    const { main, post } = await run(`append('STATE', 'a=1\\n')\nprocess.exit(3)`, {
      post: 'print(environment.STATE_a)',
    })
    expect(main).toMatchObject({ exitCode: 3, outcome: 'failure' })
    expect(post).toMatchObject({ log: '1\n', outcome: 'success' })
  })

  test('that is killed is followed by post with its state', async () => {
    const step = await start(
      `append('STATE', 'a=1\\n')\nappend('OUTPUT', 'o=2\\n')\nprint('now')\nsetTimeout(() => {}, 60000)`,
      {
        post: 'print(environment.STATE_a)',
      },
    )
    step.child.onLine(line => line === 'now' && step.child.kill('SIGKILL'))
    const { main, post, outputs } = await step.result
    expect(main).toMatchObject({ exitCode: null, signal: 'SIGKILL', outcome: 'failure' })
    expect(outputs).toEqual({ o: '2' })
    expect(post?.log).toBe('1\n')
  })

  test('in a cancelled job gets SIGINT, after 7.5 s SIGTERM, and after 2.5 s SIGKILL', async () => {
    const step =
      await start(`for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => print(name + ' ' + Date.now()))
      print('now ' + Date.now())\nsetInterval(() => {}, 1000)`)
    step.child.onLine(line => line.startsWith('now') && step.child.cancel(0.04))
    const { main } = await step.result
    const [asked = 0, , terminated = 0] = main.stdout
      .split('\n')
      .map(line => Number(line.split(' ')[1]))
    expect(main).toMatchObject({ signal: 'SIGKILL', outcome: 'cancelled' })
    expect(main.stdout).toMatch(/^now \d+\nSIGINT \d+\nSIGTERM \d+\n$/)
    // A busy machine can deliver SIGINT late, so the time counts from before it was sent.
    expect(terminated - asked).toBeGreaterThan(0.04 * 7_500 - 30)
  })

  test('that has exited gets no more signals', async () => {
    const step = await start(
      `process.on('SIGINT', () => process.exit(0))\nprint('now')\nsetInterval(() => {}, 1000)`,
    )
    step.child.onLine(line => line === 'now' && step.child.cancel())
    const { main } = await step.result
    expect(main).toMatchObject({ exitCode: 0, signal: null, outcome: 'cancelled' })
    expect(main.durationMs).toBeLessThan(3000)
  })
})
