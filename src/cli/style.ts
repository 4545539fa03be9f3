import type { WriteStream } from 'node:tty'
import { styleText } from 'node:util'

export type Style = 'bold' | 'dim' | 'green' | 'yellow' | 'red'

/** The text in this style where the stream shows colors and `NO_COLOR` is not set. */
export function inStyle(
  style: Style,
  text: string,
  stream: Pick<WriteStream, 'isTTY'> & Partial<Pick<WriteStream, 'hasColors'>>,
): string {
  const plain = !stream.isTTY || Boolean(process.env['NO_COLOR']) || stream.hasColors?.() !== true
  // Node has it since 20.12.
  return plain || typeof styleText !== 'function' ? text : styleText(style, text)
}
