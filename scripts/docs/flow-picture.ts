/** The picture of the flow in README, for a light and a dark page, by the name of its file. */
export function pictures(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(palettes).map(([name, palette]) => [
      `docs/images/flow-${name}.svg`,
      draw(palette),
    ]),
  )
}

const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    text: '#1f2328',
    faint: '#59636e',
    line: '#59636e',
    box: '#f6f8fa',
    border: '#d1d9e0',
    mark: '#bc4c00',
    band: '#fff1e5',
  },
  dark: {
    text: '#f0f6fc',
    faint: '#9198a1',
    line: '#9198a1',
    box: '#151b23',
    border: '#3d444d',
    mark: '#f0883e',
    band: '#2b1d12',
  },
}

interface Palette {
  readonly text: string
  readonly faint: string
  readonly line: string
  readonly box: string
  readonly border: string
  readonly mark: string
  readonly band: string
}

type Message = readonly [y: number, from: Column, to: Column, text: string]
type Column = keyof typeof columns

/** The middle of each column. */
const columns = { secret: 330, action: 590, provider: 850 }
const titles = {
  secret: 'GitHub secret',
  action: 'refresh-oauth-token',
  provider: 'OAuth provider',
}

const messages: readonly Message[] = [
  [104, 'action', 'secret', 'preflight: key, write access, …'],
  [148, 'action', 'provider', 'exchange: old refresh token'],
  [226, 'provider', 'action', 'access token, new refresh token'],
  [306, 'action', 'secret', 'store: the encrypted token'],
]

const WIDTH = 970
const HEIGHT = 392
const CHANGE = 186

function draw(palette: Palette): string {
  const { text, faint, line, box, border, mark, band } = palette
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title">`,
    `<title id="title">${DESCRIPTION}</title>`,
    `<style>text{font:14px -apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;fill:${text}}.t{font-weight:600}.f{fill:${faint}}.m{fill:${mark};font-weight:600}</style>`,
    `<defs><marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z" fill="${line}"/></marker></defs>`,
    `<rect x="8" y="${CHANGE}" width="${WIDTH - 16}" height="140" rx="6" fill="${band}"/>`,
    ...Object.values(columns).map(
      x => `<path d="M${x} 56V352" stroke="${border}" stroke-width="1.5"/>`,
    ),
    ...Object.entries(columns).map(
      ([name, x]) =>
        `<rect x="${x - 100}" y="16" width="200" height="40" rx="6" fill="${box}" stroke="${border}"/><text class="t" x="${x}" y="41" text-anchor="middle">${titles[name as Column]}</text>`,
    ),
    `<path d="M8 ${CHANGE}H${WIDTH - 8}" stroke="${mark}" stroke-width="2" stroke-dasharray="7 5"/>`,
    ...messages.map(one => message(one, palette)),
    `<rect x="${columns.action - 150}" y="246" width="300" height="30" rx="6" fill="${box}" stroke="${border}"/>`,
    centered(columns.action, 266, 'seal: encrypt, and save in the job’s state'),
    label(20, 130, 'Nothing is used up yet.', 'f'),
    label(20, CHANGE + 34, 'The token changes hands.', 'm'),
    label(20, CHANGE + 54, 'The old one is used up.', ''),
    label(20, CHANGE + 74, 'The new one exists only in', ''),
    label(20, CHANGE + 94, 'this job until GitHub has it.', ''),
    label(columns.action + 12, 346, 'outputs: access-token, expires-at, …', ''),
    label(
      20,
      378,
      'If a step below the line fails, the post step saves the token, or one printed command does.',
      'f',
    ),
    '</svg>\n',
  ].join('\n')
}

const DESCRIPTION =
  'Preflight checks the secret before anything is used. The exchange uses the old refresh token up. The new one is encrypted, saved in the job’s state, and stored in the secret.'

function message([y, sender, receiver, words]: Message, { line }: Palette): string {
  const [from, to] = [columns[sender], columns[receiver]]
  const [start, end] = from < to ? [from + 4, to - 4] : [from - 4, to + 4]
  return `<path d="M${start} ${y}H${end}" stroke="${line}" stroke-width="1.5" marker-end="url(#a)"/>${centered((from + to) / 2, y - 8, words)}`
}

function centered(x: number, y: number, words: string): string {
  return `<text x="${x}" y="${y}" text-anchor="middle">${words}</text>`
}

function label(x: number, y: number, words: string, style: string): string {
  const mark = style === '' ? '' : ` class="${style}"`
  return `<text${mark} x="${x}" y="${y}" text-anchor="start">${words}</text>`
}
