/** The content as text: UTF-16 by its byte order mark or its NULs, UTF-8, or Latin-1 if it is neither. */
export function decodeText(content: Buffer): string {
  const encoding = utf16(content)
  if (encoding !== undefined) return new TextDecoder(encoding).decode(content)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    // Tokens are ASCII, so a wrong guess can only garble the provider's words.
    return new TextDecoder('windows-1252').decode(content)
  }
}

function utf16([first, second, third, fourth]: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first && second === 0 && third && fourth === 0) return 'utf-16le'
  if (first === 0 && second && third === 0 && fourth) return 'utf-16be'
  return undefined
}
