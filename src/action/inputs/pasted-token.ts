/** What people paste instead of the token itself, most certain first. */
const shapes: readonly (readonly [pattern: RegExp, description: string])[] = [
  [/^(["'`“”‘’]).*\1[,;]?$|^[“‘].*[”’]$/su, 'has quotes around it'],
  [/^[{[]/, 'looks like JSON'],
  [/^(?:Authorization:\s*)?Bearer\s/i, 'begins with `Bearer`, as in an Authorization header'],
  [/^(?:access|refresh)_?token\s*[=:]/i, 'begins with a parameter name, such as `refresh_token=`'],
  [/^https?:\/\//i, 'looks like a URL'],
  [/[?&](?:refresh_token|access_token|grant_type)=/, 'looks like a query string'],
  [/^(?=.*%)(?:[\w.~-]|%[\da-f]{2})+$/i, 'is URL-encoded'],
  [
    /^\$\{\{.*\}\}$|^\$[A-Z_]+$|^(?:secrets|env|vars)\.\w+$/,
    'looks like an expression that was not evaluated',
  ],
  [/^(?:null|undefined|none|changeme|todo|\*{3,}|<.*>)$/i, 'is a placeholder'],
  [/^(?:gh[opsu]_|github_pat_)/, 'looks like a token for GitHub'],
]

/** Why a value does not look like a token, as the rest of a sentence; undefined if it does. */
export function pastedTokenProblem(value: string): string | undefined {
  const shape = shapes.find(([pattern]) => pattern.test(value))
  return shape && `${shape[1]}. Save only the token itself in the secret`
}
