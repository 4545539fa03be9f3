import { addMember, type Document, type Value } from './response-members.ts'

/** The text of all innermost elements as one object, if the text is XML and nothing else. */
export function readXml(text: string): readonly Document[] {
  const [, root] = ROOT.exec(text) ?? []
  if (root === undefined || !text.trimEnd().endsWith(`</${root}>`)) return []
  if (text.replace(LEAF, '').replace(TAG, '').trim() !== '') return []
  const members = new Map<string, Value[]>()
  for (const [, name = '', value = ''] of text.matchAll(LEAF)) {
    addMember(members, name, resolveEntities(value))
  }
  return [{ roots: [members], complete: true }]
}

const ROOT = /^\s*(?:<\?xml[^<>]{0,200}>\s*)?<([A-Za-z]\w{0,63})[\s>]/
const LEAF = /<([A-Za-z]\w{0,63})>([^<]*)<\/\1>/g
const TAG = /<[^<>]{0,500}>/g

function resolveEntities(value: string): string {
  return value.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => ENTITIES.get(name) ?? '')
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])
