/** A section of CHANGELOG.md that has a version. */
export type Section = {
  readonly version: string
  /** `2026-11-30`, or `Unreleased` until the day of the release. */
  readonly date: string
  /** The text below the heading, which is also the text of the GitHub release. */
  readonly notes: string
}

/**
 * The first section with a version, in the form `## [1.2.3] - 2026-11-30`.
 * @see https://keepachangelog.com/en/1.1.0/
 */
export function newestSection(changelog: string): Section | undefined {
  const [, version, date, rest] =
    /^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d|Unreleased)\n([\s\S]*)$/m.exec(changelog) ?? []
  if (version === undefined || date === undefined || rest === undefined) return undefined
  return { version, date, notes: textBeforeHeading(rest) }
}

/** The text under `## [Unreleased]`: changes that no version has yet. */
export function unreleasedNotes(changelog: string): string {
  const [, rest = ''] = /^## \[Unreleased\]\n([\s\S]*)$/m.exec(changelog) ?? []
  return textBeforeHeading(rest)
}

function textBeforeHeading(text: string): string {
  const [before = ''] = text.split(/^(?:## |\[[^\]]+\]: )/m, 1)
  return before.trim()
}
