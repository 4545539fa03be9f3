/** What the expressions of one job can refer to. */
export interface Scope {
  /** The default of an input, or what the caller passes. */
  readonly inputs: Readonly<Record<string, string>>
  /** Of the `github` context, what is the same in every run. */
  readonly github: Readonly<Record<string, string>>
  /** What the caller passes for a secret, `${{ secrets.NAME }}` as a rule. */
  readonly secrets: Readonly<Record<string, string>>
}

/**
 * Replaces the expressions that are the same in every run. The others stay, in one spelling, so
 * that two texts with the same meaning compare as equal.
 */
export function evaluate(text: string, scope: Scope): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => {
    const plain = expression.trim()
    return valueIn(plain, scope) ?? `\${{ ${plain.replace(/\s+/g, ' ')} }}`
  })
}

/** Whether nothing in the text depends on the run. */
export function isPlain(text: string): boolean {
  return !text.includes('${{')
}

/** `NAME` of `${{ secrets.NAME }}` or `${{ vars.NAME }}`. Undefined for any other text. */
export function referenceIn(text: string, context: 'secrets' | 'vars'): string | undefined {
  const [, expression = ''] = /^\$\{\{\s*(\S*?)\s*\}\}$/.exec(text) ?? []
  const [name, ...path] = pathOf(expression)
  return name === context && path.length === 1 ? path[0] : undefined
}

/** Whether the text differs from run to run, as with the branch or the number of the run. */
export function dependsOnRun(text: string): boolean {
  return /\$\{\{[^}]*\b(github\.(ref|ref_name|head_ref|base_ref|sha|run_id|run_number|run_attempt|actor|triggering_actor|job|event_name|event)|matrix|strategy)\b/i.test(
    text,
  )
}

/** A literal, a reference, or several of them with `||` between. */
function valueIn(expression: string, scope: Scope): string | undefined {
  for (const operand of expression.split('||')) {
    const value = operandOf(operand.trim(), scope)
    if (value !== '') return value
  }
  return ''
}

function operandOf(operand: string, scope: Scope): string | undefined {
  const literal = /^'((?:[^']|'')*)'$/.exec(operand)?.[1]
  if (literal !== undefined) return literal.replaceAll("''", "'")
  const [context = '', ...path] = pathOf(operand)
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    inputs: scope.inputs,
    github: scope.github,
    'github.event.inputs': scope.inputs,
    secrets: scope.secrets,
  }
  const name = path.at(-1) ?? ''
  const table = values[[context, ...path.slice(0, -1)].join('.')] ?? {}
  const key = Object.keys(table).find(one => one.toLowerCase() === name.toLowerCase())
  return key === undefined ? undefined : table[key]
}

/** `secrets.NAME` and `secrets['NAME']` as their parts. */
function pathOf(expression: string): readonly string[] {
  const dotted = expression.replace(/\['([\w-]+)'\]/g, '.$1')
  return /^[\w-]+(\.[\w-]+)*$/.test(dotted) ? dotted.split('.') : []
}
