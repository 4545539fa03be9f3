export type RecoveryCommand = {
  /** Of GH_HOST, where the command sets it. */
  readonly host: string | undefined
  /** Below the root of the API: `repos/acme/app/actions/secrets/NAME`. */
  readonly path: string
  readonly body: Readonly<Record<string, string | number[]>>
}

/** The recovery commands that a person could copy from a log or summary, each once, in one line. */
export function recoveryCommands(text: string): string[] {
  const lines = text
    .replace(/ \\\n */g, ' ')
    .replaceAll('\\\n', '')
    .replace(/(encrypted_value=)"([^"\n]*)"/g, "$1'$2'")
  return [...new Set(lines.match(/(?:\b[A-Z_]+=\S+ )*\bgh api --method PUT [^\n]*/g) ?? [])]
}

/** Reads what the command would send to GitHub. */
export function parseRecoveryCommand(command: string): RecoveryCommand {
  const words = shellWords(command)
  const start = words.indexOf('PUT') + 1
  const body: Record<string, string | number[]> = {}
  let path = ''
  for (let index = start; index < words.length; index++) {
    const word = words[index] ?? ''
    if (!word.startsWith('-')) {
      path = word
      continue
    }
    const [, name = '', value = ''] = /^(.*?)=(.*)$/s.exec(words[++index] ?? '') ?? []
    if (word === '-f') body[name] = value
    if (word === '-F') {
      const list = name.replace(/\[\]$/, '')
      body[list] = [...((body[list] as number[] | undefined) ?? []), Number(value)]
    }
  }
  const host = words.find(word => word.startsWith('GH_HOST='))?.slice('GH_HOST='.length)
  return { host, path, body }
}

/** Splits like a POSIX shell: plain words, single quotes and backslashes. */
function shellWords(command: string): string[] {
  const words = command.match(/(?:'[^']*'|\\.|[^\s'\\])+/g) ?? []
  return words.map(word =>
    word.replace(/'([^']*)'|\\(.)/g, (_, quoted, escaped) => quoted ?? escaped),
  )
}
