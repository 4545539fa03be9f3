import { parserModule } from '../tools/workflow-parser.ts'
import type { Source } from './source.ts'

/** The errors that GitHub's own parser finds. */
export async function parse({ path, text }: Source): Promise<string[]> {
  const { default: parser } = (await import(parserModule)) as { default: Parser }
  const read = path === 'action.yml' ? parser.parseAction : parser.parseWorkflow
  const { context, value } = read(
    { name: path, content: text },
    new parser.NoOperationTraceWriter(),
  )
  if (value && path !== 'action.yml') await parser.convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(({ message }) => message)
}

type Context = { readonly errors: { getErrors(): readonly { readonly message: string }[] } }
type Read = (
  file: { readonly name: string; readonly content: string },
  trace: object,
) => { readonly context: Context; readonly value?: object }

type Parser = {
  readonly parseWorkflow: Read
  readonly parseAction: Read
  convertWorkflowTemplate(context: Context, root: object): Promise<unknown>
  readonly NoOperationTraceWriter: new () => object
}
