import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { text } from 'node:stream/consumers'
import { certificateAuthority } from './certificate-authority.ts'

export type Fields = Readonly<Record<string, string>>

/** Follows the pages of one server as a person would: with cookies, forms and buttons. */
export class Browser {
  readonly #origin: string
  readonly #cookies = new Map<string, { readonly path: string; readonly pair: string }>()

  constructor(origin: string) {
    this.#origin = origin
  }

  /**
   * Opens the page and submits every form that follows, with these values where it has such
   * fields, and by the button that has one of these values. Returns the first address at another
   * server, which is not requested, or else the last page: without a form, or with one again.
   */
  async follow(url: string, values: Fields, buttons: readonly string[]): Promise<string> {
    let page = await this.#open('GET', new URL(url))
    const submitted = new Set<string>()
    while (page.html !== undefined) {
      const form = formIn(page.html, page.url)
      if (!form) return page.html
      const fields = { ...form.hidden, ...pick(values, form.names), ...form.button(buttons) }
      const key = `${form.action} ${Object.keys(fields)}`
      if (submitted.has(key)) return page.html
      submitted.add(key)
      page = await this.#open('POST', new URL(form.action, page.url), fields)
    }
    return page.url.href
  }

  /** Follows redirects within the server; without `html`, the address is somewhere else. */
  async #open(method: string, url: URL, fields?: Fields): Promise<{ url: URL; html?: string }> {
    if (url.origin !== this.#origin) return { url }
    const response = await this.#request(method, url, fields)
    const html = await text(response)
    const { location } = response.headers
    return location ? this.#open('GET', new URL(location, url)) : { url, html }
  }

  async #request(method: string, url: URL, fields?: Fields): Promise<IncomingMessage> {
    const isHttps = url.protocol === 'https:'
    const trust = isHttps ? { ca: (await certificateAuthority()).certificate } : {}
    const headers = { cookie: this.#cookiesFor(url.pathname), ...(fields ? FORM : {}) }
    const options = { method, headers, agent: false, ...trust }
    const sent: ClientRequest = (isHttps ? requestHttps : requestHttp)(url, options)
    sent.end(fields && new URLSearchParams(fields).toString())
    const response = await new Promise<IncomingMessage>((resolve, reject) =>
      sent.on('response', resolve).on('error', reject),
    )
    for (const cookie of response.headers['set-cookie'] ?? []) this.#keep(cookie)
    return response
  }

  #cookiesFor(path: string): string {
    const fitting = [...this.#cookies.values()].filter(cookie => path.startsWith(cookie.path))
    return fitting.map(({ pair }) => pair).join('; ')
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(/; */)
    const attribute = (name: string) =>
      attributes.find(text => text.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1)
    const path = attribute('path') ?? '/'
    const key = `${pair.split('=', 1)[0]} ${path}`
    const expires = attribute('expires')
    if (expires && Date.parse(expires) <= Date.now()) this.#cookies.delete(key)
    else this.#cookies.set(key, { path, pair })
  }
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

function pick(values: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
}

type Form = {
  readonly action: string
  readonly hidden: Fields
  readonly names: readonly string[]
  /** The field of the button that has one of these values, if the page has it. */
  button(values: readonly string[]): Fields
}

/** The only form of a page, and its buttons. */
function formIn(html: string, url: URL): Form | undefined {
  const [, tag] = /<form\b([^>]*)>/.exec(html) ?? []
  if (tag === undefined) return undefined
  const inputs = [...html.matchAll(/<input\b([^>]*)>/g)].map(([, text = '']) => attributesIn(text))
  const buttons = [...html.matchAll(/<button\b([^>]*)>/g)].map(([, text = '']) =>
    attributesIn(text),
  )
  const hidden = inputs.filter(({ type }) => type === 'hidden')
  return {
    action: attributesIn(tag)['action'] ?? url.href,
    hidden: Object.fromEntries(hidden.map(({ name = '', value = '' }) => [name, value])),
    names: inputs.flatMap(({ name, type }) => (name && type !== 'hidden' ? [name] : [])),
    button: values => {
      const found = buttons.find(({ name, value = '' }) => name && values.includes(value))
      return found ? { [found['name'] ?? '']: found['value'] ?? '' } : {}
    },
  }
}

function attributesIn(tag: string): Record<string, string | undefined> {
  const found = [...tag.matchAll(/([\w-]+)="([^"]*)"/g)]
  return Object.fromEntries(
    found.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]),
  )
}
