import type { Exchange, Reply } from './github-state.ts'
import type { Json } from './server.ts'

/** One page of a list, with the header that names the next page. */
export function listOf<Item>(
  { call, apiUrl, example }: Pick<Exchange, 'call' | 'apiUrl' | 'example'>,
  key: string,
  items: readonly Item[],
  describe: (item: Item, model: Json) => Json,
): Reply {
  const size = Math.min(100, Number(call.query.get('per_page') ?? 30))
  const page = Number(call.query.get('page') ?? 1)
  const pages = Math.ceil(items.length / size)
  const [model = {}] = example[key] as Json[]
  const shown = items.slice((page - 1) * size, page * size).map(item => describe(item, model))
  const [path = '', search] = call.url.split('?', 2)
  const linkTo = (target: number, rel: string) => {
    const query = new URLSearchParams(search)
    query.set('page', `${target}`)
    return `<${apiUrl}${path}?${query}>; rel="${rel}"`
  }
  const link = [linkTo(page + 1, 'next'), linkTo(pages, 'last')].join(', ')
  const headers = page < pages ? { link } : {}
  return { status: 200, json: { total_count: items.length, [key]: shown }, headers }
}
