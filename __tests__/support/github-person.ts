/**
 * A person with a browser, who opens a page that creates a GitHub App, and confirms whatever GitHub
 * shows.
 */
export class GitHubPerson {
  /** The addresses that were opened, or that a form was sent to. */
  readonly visited: string[] = []

  /** Opens our page and sends its form. Returns where GitHub redirects. */
  async createApp(address: string): Promise<string> {
    const { action, manifest } = await this.readForm(address)
    const response = await this.#fetch(action, {
      method: 'POST',
      body: new URLSearchParams({ manifest: JSON.stringify(manifest) }),
    })
    const location = response.headers.get('location')
    if (location === null) throw new Error(`GitHub: ${response.status} ${await response.text()}`)
    return location
  }

  async readForm(
    address: string,
  ): Promise<{ readonly action: string; readonly manifest: Record<string, unknown> }> {
    const page = await (await this.#fetch(address)).text()
    const attribute = (pattern: RegExp) => unescapeHtml(pattern.exec(page)?.[1] ?? '')
    return {
      action: attribute(/ action="([^"]*)"/),
      manifest: JSON.parse(attribute(/ name="manifest" value="([^"]*)"/)),
    }
  }

  /** Opens an address without following redirects. */
  async open(
    address: string,
  ): Promise<{ readonly status: number; readonly location: string | null; readonly text: string }> {
    const response = await this.#fetch(address)
    const { status, headers } = response
    return { status, location: headers.get('location'), text: await response.text() }
  }

  #fetch(address: string, options: RequestInit = {}): Promise<Response> {
    this.visited.push(address)
    return fetch(address, { ...options, redirect: 'manual' })
  }
}

function unescapeHtml(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
