import { styleText } from 'node:util'

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

export function bold(text: string): string {
  return inStyle('bold', text)
}

export function dim(text: string): string {
  return inStyle('dim', text)
}

function inStyle(style: 'bold' | 'dim', text: string): string {
  return process.stdout.isTTY && !process.env['NO_COLOR'] ? styleText(style, text) : text
}
