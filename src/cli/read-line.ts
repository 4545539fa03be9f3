import { StringDecoder } from 'node:string_decoder'
import type { ReadStream } from 'node:tty'

type Input = Pick<ReadStream, 'on' | 'off' | 'pause' | 'resume' | 'isTTY' | 'readableEnded'> & {
  readonly setRawMode?: ReadStream['setRawMode']
}

/** One line. Undefined at the end of the input, or when aborted. */
export type ReadLine = (signal: AbortSignal) => Promise<string | undefined>

/**
 * Reads lines one at a time; what follows a line stays for the next call. A terminal is switched to
 * raw mode, since it cuts a line at 4,096 characters otherwise (macOS: 1,024), and shows nothing.
 *
 * @param onCancel called for Ctrl-C, which is no signal in raw mode
 */
export function createLineReader(input: Input, onCancel: () => void): ReadLine {
  const decoder = new StringDecoder('utf8')
  let text = ''
  return signal =>
    new Promise(resolve => {
      const finish = (line: string | undefined): void => {
        input.off('data', read).off('end', end).off('error', end)
        signal.removeEventListener('abort', abort)
        input.setRawMode?.(false)
        input.pause()
        resolve(line)
      }
      const abort = (): void => finish(undefined)
      const end = (): void => {
        const last = text
        text = ''
        finish(last === '' ? undefined : last)
      }
      const read = (chunk: Buffer): void => {
        text += decoder.write(chunk)
        if (input.isTTY) {
          const { line, key } = edit(text)
          text = line
          if (key === 'cancel') onCancel()
          if (key !== undefined) {
            finish(undefined)
            return
          }
        }
        takeLine()
      }
      const takeLine = (): boolean => {
        const [whole, line] =
          (input.isTTY ? /^([^\r\n]*)(?:\r\n?|\n)/ : /^(.*?)\r?\n/s).exec(text) ?? []
        if (whole === undefined) return false
        text = text.slice(whole.length)
        finish(line)
        return true
      }
      if (signal.aborted) return resolve(undefined)
      if (takeLine()) return
      if (input.readableEnded) return end()
      signal.addEventListener('abort', abort)
      input.on('data', read).on('end', end).on('error', end)
      input.setRawMode?.(true)
      input.resume()
    })
}

interface Edited {
  readonly line: string
  readonly key: 'cancel' | 'end' | undefined
}

/** Does what the keys of a terminal in raw mode mean. */
function edit(typed: string): Edited {
  let line = ''
  for (const character of typed.replaceAll(PASTE_MARKS, '')) {
    if (character === CTRL_C) return { line: '', key: 'cancel' }
    if (character === CTRL_D && line === '') return { line: '', key: 'end' }
    if (character === CTRL_U) line = ''
    else if (BACKSPACE.has(character)) line = line.slice(0, -1)
    else line += character
  }
  return { line, key: undefined }
}

const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const CTRL_U = '\u0015'
const BACKSPACE = new Set(['\b', '\u007f'])

/** What a terminal puts around pasted text. */
const PASTE_MARKS = new RegExp(`${String.fromCharCode(27)}\\[20[01]~`, 'g')
