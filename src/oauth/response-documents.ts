import { readForm } from './response-form.ts'
import { scanJson } from './response-json.ts'
import { type Document, objectsIn } from './response-members.ts'
import { readXml } from './response-xml.ts'

/**
 * The documents in a text, whatever is around them, in time linear in its length. The content of an
 * HTML page is text for people, and no document. `truncated`: the text is incomplete.
 */
export function readDocuments(text: string, truncated: boolean): readonly Document[] {
  const inner = stringOfJson(text)
  if (inner !== undefined) return readDocuments(inner, truncated)
  const found: Document[] = []
  let around = ''
  let at = 0
  for (let starts = 0; at < text.length; starts++) {
    // A text full of braces is not a token response.
    if (starts > MOST_STARTS) return []
    START.lastIndex = at
    const start = START.exec(text)
    around += text.slice(at, start?.index)
    if (start === null) break
    // Marks the gap: the texts before and after it are neither one value nor two lines.
    around += '{}'
    const element = start[1]?.toLowerCase()
    if (element !== undefined) {
      at = endOfElement(text, element, START.lastIndex)
      continue
    }
    // After a quote on the same line, it may be a part of a text whose beginning is lost.
    if (/["']/.test(lineBefore(text, at, start.index).replace(PREFIXES_AND_TAGS, ''))) break
    const { value, end, complete } = scanJson(text, start.index)
    const objects = objectsIn(value)
    const roots = objects.filter(members => members.size > 0)
    if (roots.length > 0) found.push({ roots, complete })
    // What follows an object that breaks off may be a part of it, such as an old token.
    if (objects.length > 0 && !complete) break
    at = end
  }
  return [...found, ...readForm(around, truncated), ...readXml(around)]
}

const MOST_STARTS = 1000

/** Where JSON may begin, or an element with text for people. */
const START = /[{[]|<(!doctype html|html|head|body|script|style|pre|textarea)\b/gi

/** A guard that keeps a browser from running JSON as a script, and tags with their attributes. */
const PREFIXES_AND_TAGS = /\)\]\}'|<[^<>]{0,500}>/g

function lineBefore(text: string, from: number, to: number): string {
  const before = text.slice(from, to)
  return before.slice(before.lastIndexOf('\n') + 1)
}

function endOfElement(text: string, element: string, from: number): number {
  const end = new RegExp(`</${element.replace('!doctype ', '')}\\s*>`, 'gi')
  end.lastIndex = from
  return end.test(text) ? end.lastIndex : text.length
}

/** The content of a text that is one JSON string. */
function stringOfJson(text: string): string | undefined {
  if (!/^\s*"/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
