/** Runs one check: it passes if the body returns no problems and does not throw. */
export type Check = (title: string, body: () => readonly string[]) => void

/** Prints every check and, at the end, the line "N passed, N failed". */
export function createChecks(print: (line: string) => void): { check: Check; end(): boolean } {
  let passed = 0
  let failed = 0
  return {
    check(title, body) {
      const problems = problemsOf(body)
      if (problems.length === 0) passed++
      else failed++
      print(`${problems.length === 0 ? 'passed' : 'failed'}  ${title}`)
      for (const problem of problems) print(`        ${problem}`)
    },
    end() {
      print(`\n${passed} passed, ${failed} failed`)
      return failed === 0
    },
  }
}

/** The problem that two texts differ, or none. */
export function difference(found: string, expected: string): string[] {
  return found === expected ? [] : [`found ${found}`, `expected ${expected}`]
}

function problemsOf(body: () => readonly string[]): readonly string[] {
  try {
    return body()
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
