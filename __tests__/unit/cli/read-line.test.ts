import { PassThrough } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { createLineReader } from '../../../src/cli/read-line.ts'

function open(terminal: boolean) {
  const modes: boolean[] = []
  let cancelled = 0
  const input = new PassThrough()
  const more = terminal
    ? { isTTY: true, setRawMode: (raw: boolean) => void modes.push(raw) }
    : { isTTY: false }
  const read = createLineReader(Object.assign(input, more) as never, () => cancelled++)
  return { input, read, modes, cancelled: () => cancelled }
}

const { signal } = new AbortController()

describe('a pipe', () => {
  test('gives one line at a time, however it arrives', async () => {
    const { input, read } = open(false)
    input.write('one\r\ntwo\nthr')
    expect(await read(signal)).toBe('one')
    expect(await read(signal)).toBe('two')
    input.write('ee')
    input.end()
    expect(await read(signal)).toBe('three')
    expect(await read(signal)).toBeUndefined()
  })

  test('ends where reading fails, as it does at a closed terminal', async () => {
    const { input, read } = open(false)
    const reading = read(signal)
    input.destroy(new Error('EIO'))
    expect(await reading).toBeUndefined()
  })

  test('gives nothing after an abort, and keeps what comes later', async () => {
    const { input, read } = open(false)
    const abort = new AbortController()
    const reading = read(abort.signal)
    abort.abort()
    expect(await reading).toBeUndefined()
    input.write('later\n')
    expect(await read(signal)).toBe('later')
  })
})

describe('a terminal', () => {
  test.each([
    ['a line', 'address\r', 'address'],
    ['a corrected line', 'adx\u007fdress\r', 'address'],
    ['a line begun again', 'wrong\u0015address\r', 'address'],
    ['a bracketed paste', '\u001b[200~address\u001b[201~\r', 'address'],
    ['a long line', `${'x'.repeat(5_000)}\r`, 'x'.repeat(5_000)],
  ])('gives %s', async (_name, typed, expected) => {
    const { input, read, modes } = open(true)
    input.write(typed)
    expect(await read(signal)).toBe(expected)
    expect(modes.at(-1)).toBe(false)
  })

  test('is left with Ctrl-C', async () => {
    const { input, read, modes, cancelled } = open(true)
    input.write('half\u0003')
    expect(await read(signal)).toBeUndefined()
    expect(cancelled()).toBe(1)
    expect(modes).toEqual([true, false])
  })

  test('ends with Ctrl-D', async () => {
    const { input, read, cancelled } = open(true)
    input.write('\u0004')
    expect(await read(signal)).toBeUndefined()
    expect(cancelled()).toBe(0)
  })
})
