import { escapeXml } from './escape-xml.ts'

/** The pages of the provider: no scripts, and nothing from another server. */
export function loginPage(action: string, problem = ''): string {
  return page(
    'Sign in',
    `${paragraph(problem)}<form method="post" action="${escapeXml(action)}">
  <label>User name <input name="username" autocomplete="username"></label>
  <label>Password <input name="password" type="password" autocomplete="current-password"></label>
  <button name="decision" value="sign-in">Sign in</button>
  <button name="decision" value="cancel">Cancel</button>
</form>`,
  )
}

export function consentPage(action: string, client: string, scopes: readonly string[]): string {
  const list = scopes.map(scope => `<li>${escapeXml(scope)}</li>`).join('')
  return page(
    `Allow access for ${client}?`,
    `<ul>${list}</ul><form method="post" action="${escapeXml(action)}">
  <button name="decision" value="allow">Allow</button>
  <button name="decision" value="deny">Deny</button>
</form>`,
  )
}

/** The form comes from oidc-provider. */
export function codePage(form: string, problem = ''): string {
  const button = '<button form="op.deviceInputForm">Continue</button>'
  return page('Enter the code of your device', `${paragraph(problem)}${form}${button}`)
}

/** The form comes from oidc-provider. */
export function confirmPage(form: string, client: string, code: string): string {
  const buttons = `<button form="op.deviceConfirmForm">Continue</button>
<button form="op.deviceConfirmForm" name="abort" value="yes">Cancel</button>`
  return page(`Sign in to ${client}?`, `<p>Your device shows ${code}.</p>${form}${buttons}`)
}

export function messagePage(title: string, text = ''): string {
  return page(title, paragraph(text))
}

function paragraph(text: string): string {
  return text && `<p>${escapeXml(text)}</p>`
}

function page(title: string, content: string): string {
  const head = `<meta charset="utf-8"><title>${escapeXml(title)}</title>`
  return `<!doctype html><html lang="en"><head>${head}</head><body>
<h1>${escapeXml(title)}</h1>
${content}
</body></html>
`
}
