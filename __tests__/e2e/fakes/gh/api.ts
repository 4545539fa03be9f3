import { parseArgs } from 'node:util'

/** A fake of `gh api` with the same command line, which authenticates with GH_TOKEN. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    method: { type: 'string', default: 'GET' },
    hostname: { type: 'string', default: process.env['GH_HOST'] ?? '' },
    'raw-field': { type: 'string', short: 'f', multiple: true, default: [] },
  },
})
const [command, path] = positionals
if (command !== 'api') throw new Error(`gh ${command} is not supported`)
const fields = values['raw-field'].map(field => {
  const at = field.indexOf('=')
  return [field.slice(0, at), field.slice(at + 1)] as const
})
const response = await fetch(`https://${values.hostname}/${path}`, {
  method: values.method,
  headers: { authorization: `token ${process.env['GH_TOKEN']}`, 'user-agent': 'gh' },
  body: JSON.stringify(Object.fromEntries(fields)),
})
if (!response.ok) throw new Error(`HTTP ${response.status}`)
