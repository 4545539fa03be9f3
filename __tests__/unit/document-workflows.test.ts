import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import {
  blocksIn,
  documentBlocks,
  isWorkflow,
  pages,
  toWorkflow,
} from '../support/document-workflows.ts'

test('the blocks of all documents are found', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/faq.md', 'examples/README.md']))
  const found = documentBlocks().map(({ title }) => title.replace(/, line \d+$/, ''))
  const expected = ['README.md', 'docs/getting-started.md', 'docs/recipes.md']
  expect(found).toEqual(expect.arrayContaining(expected))
})

/** The end-to-end tests run every other workflow in its file. */
test('the only whole workflow in a document is the quick start, which the tests run', () => {
  const whole = documentBlocks().filter(isWorkflow)
  expect(whole.map(({ title }) => title)).toEqual([expect.stringMatching(/^README\.md, /)])
  expect(whole[0]?.text).toContain('name: Anypoint\n')
})

const step = '- name: Greet\n  run: echo\n'

test.each([
  ['a workflow as it is', 'on: push\njobs: {}\n', { on: 'push', jobs: {} }],
  ['a job', 'greet:\n  steps: []\n', { jobs: { greet: { steps: [] } } }],
  [
    'steps',
    `      ${step.replace('\n', '\n      ')}`,
    { jobs: { completed: { steps: parse(step) } } },
  ],
])('%s becomes a workflow', (_, block, workflow) => {
  const [found] = blocksIn('a.md', `1. Text:\n\n   \`\`\`yaml\n${indent(block)}   \`\`\`\n`)
  expect(found?.title).toBe('a.md, line 3')
  expect(parse(toWorkflow(found ?? { title: '', text: '' }))).toMatchObject(workflow)
})

function indent(text: string): string {
  return text.replaceAll(/^/gm, '   ').trimEnd().concat('\n')
}
