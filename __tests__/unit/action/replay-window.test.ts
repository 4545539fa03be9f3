import { expect, test } from '@jest/globals'
import { ReplayWindow } from '../../../src/action/replay-window.ts'
import { createFakeRuntime } from '../fake-runtime.ts'

function open(seconds: number | undefined) {
  const { runtime, pass } = createFakeRuntime()
  return { window: new ReplayWindow(seconds, runtime.clock), pass }
}

test.each([undefined, 0])('without a window (%s) the deadline decides alone', seconds => {
  const { window, pass } = open(seconds)
  window.start()
  pass(3_600_000)
  expect(window.allows(3_600_000)).toBe(true)
  expect(window.responseTimeout(90_000)).toBe(90_000)
})

test('a response is waited for 30 s at least', () => {
  expect(open(undefined).window.responseTimeout(1_000)).toBe(30_000)
})

test('with a window of 30 s the response gets 20 s, so that a second request is in time', () => {
  const { window, pass } = open(30)
  window.start()
  expect(window.responseTimeout(120_000)).toBe(20_000)
  pass(20_000)
  expect(window.allows(500)).toBe(true)
  expect(window.responseTimeout(100_000)).toBeCloseTo(6_667, 0)
})

test('the last request of a window waits as long as it can', () => {
  const { window, pass } = open(30)
  window.start()
  pass(27_500)
  expect(window.responseTimeout(92_000)).toBe(92_000)
})

test('no request goes out after the window', () => {
  const { window, pass } = open(30)
  window.start()
  pass(29_000)
  expect(window.allows(999)).toBe(true)
  expect(window.allows(1_000)).toBe(false)
  pass(2_000)
  expect(window.allows(0)).toBe(false)
})

test('it begins again with each request as long as none may have used the token', () => {
  const { window, pass } = open(30)
  window.start()
  pass(60_000)
  window.start()
  expect(window.allows(29_999)).toBe(true)
})

test('a long window shortens no response', () => {
  const { window } = open(1_800)
  window.start()
  expect(window.responseTimeout(120_000)).toBe(120_000)
})
