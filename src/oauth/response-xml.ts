import type { Document } from './response-documents.ts'
import { addMember, type Value } from './response-members.ts'

/** The elements of an XML text that hold nothing but text, as one object. */
export function readXml(text: string, truncated: boolean): readonly Document[] {
  const members = new Map<string, Value[]>()
  for (const [, name = '', value = ''] of text.matchAll(LEAF)) {
    addMember(members, name, resolveEntities(value))
  }
  if (members.size === 0) return []
  return [{ roots: [members], complete: !truncated && text.trimEnd().endsWith('>') }]
}

const LEAF = /<([A-Za-z]\w{0,63})>([^<]*)<\/\1>/g

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
