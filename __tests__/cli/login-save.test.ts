import { describe, expect, test } from '@jest/globals'
import { type LoginWorld, openLoginWorld, pageAt } from '../support/login-world.ts'
import { runPrinted } from '../support/run-cli.ts'
import { call } from '../world/github-client.ts'

const NEW = 'OAUTH_REFRESH_TOKEN'

async function failToSave(world: LoginWorld, before: () => void = () => {}) {
  const running = world.login()
  const redirected = await world.signIn(running)
  before()
  const page = await pageAt(redirected)
  return { ...(await running), page }
}

function expectSaved(world: LoginWorld): void {
  expect(world.secret(NEW)).toBe(world.provider.newestRefreshToken())
  expect(world.secret('OAUTH_CLIENT_SECRET')).toBe(world.provider.clients.post.secret)
}

async function runCommands(world: LoginWorld, stdout: string): Promise<void> {
  for (const [, path, key_id, encrypted_value] of stdout.matchAll(SEALED)) {
    await call(world.github, `PUT /${path}`, { key_id, encrypted_value })
  }
}

const SEALED = /gh api --method PUT '([^']+)' -f key_id='?([^' ]+)'? -f encrypted_value='([^']+)'/g

describe('if nothing can be saved,', () => {
  test('login prints commands that save everything', async () => {
    const world = await openLoginWorld()
    const fault = world.github.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
    const { exitCode, stdout, page } = await failToSave(world)
    expect([exitCode, page.title]).toEqual([1, 'The sign-in failed'])
    expect(stdout).toContain(
      `GH_HOST=${new URL(world.github.apiUrl).host} gh variable set OAUTH_CLIENT_ID --body app-post --repo acme/app --env production`,
    )
    fault.remove()
    await runCommands(world, stdout)
    expectSaved(world)
  })

  test('the printed `store` command saves every secret from the printed lines', async () => {
    const world = await openLoginWorld()
    const fault = world.github.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
    const { stdout } = await failToSave(world)
    fault.remove()
    const [command = ''] = /node dist\/cli\.js store .*/.exec(stdout) ?? []
    const env = { GH_TOKEN: world.github.token }
    const first = await runPrinted(command, { env, stdin: stdout })
    expect({ ...first }).toMatchObject({ exitCode: 0 })
    expect(first.stdout.match(/^Saved the secret/gm)).toHaveLength(2)
    expectSaved(world)
    const again = await runPrinted(command, { env, stdin: stdout })
    expect(again.exitCode).toBe(1)
    expect(again.stderr).toContain('saved already, or something newer is there')
  })

  test('the `store` command does not replace what was saved meanwhile', async () => {
    const world = await openLoginWorld()
    const fault = world.github.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
    const { stdout } = await failToSave(world)
    fault.remove()
    world.github.setSecret(world.place, NEW, 'newer-token')
    const [command = ''] = /node dist\/cli\.js store .*/.exec(stdout) ?? []
    const env = { GH_TOKEN: world.github.token }
    expect((await runPrinted(command, { env, stdin: stdout })).exitCode).toBe(1)
    expect(world.secret(NEW)).toBe('newer-token')
  })

  test('Ctrl-C does not hide what to do', async () => {
    const world = await openLoginWorld()
    const running = world.login()
    world.github.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
    world.github.onRequest('put', () => running.child.kill('SIGINT'))
    await pageAt(await world.signIn(running))
    const { exitCode, stderr, stdout } = await running
    expect(exitCode).toBe(130)
    expect(stderr).toContain('Cannot save the secret OAUTH_REFRESH_TOKEN')
    expect(stderr).toContain('Run the commands above.')
    expect(stdout.match(SEALED)).toHaveLength(2)
  })
})

describe('if GitHub changes its public key before the save,', () => {
  test.each([
    ['and then refuses the value', 1],
    ['and refuses every value', 0],
  ])('%s, the printed commands have the new key', async (_name, after) => {
    const world = await openLoginWorld()
    const fault = world.github.fault({
      ...{ on: 'put', kind: { status: 403 }, times: 'always', after },
    })
    const { stdout, exitCode } = await failToSave(world, () => world.github.rotateKey(world.place))
    expect(exitCode).toBe(1)
    fault.remove()
    await runCommands(world, stdout)
    expectSaved(world)
  })
})
