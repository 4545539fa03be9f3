/** A page to take pictures of. */
export interface Page {
  /** The beginning of its files' names. */
  readonly name: string
  /** A whole document, which loads nothing. It follows the preferred color scheme. */
  readonly html: string
}
