import { afterEach, expect } from '@jest/globals'
import { addPlaces, DEFAULT_PLACE } from './defaults.ts'
import { createGitHub, type GitHub, type GitHubOptions } from './github.ts'

const opened: GitHub[] = []

/** A simulated GitHub that closes when the test ends, and then fails the test on errors of its own. */
export async function openGitHub(options?: GitHubOptions): Promise<GitHub> {
  const github = await createGitHub(options)
  addPlaces(github, DEFAULT_PLACE)
  opened.push(github)
  return github
}

afterEach(async () => {
  for (const github of opened.splice(0)) {
    await github.close()
    expect(github.errors).toEqual([])
    expect(github.violations).toEqual([])
  }
})
