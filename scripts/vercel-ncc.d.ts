/** The part of the bundler's interface that the build uses. The package has no types. */
declare module '@vercel/ncc/dist/ncc/index.js' {
  export default function ncc(
    entry: string,
    options: { filename: string; transpileOnly: boolean; cache: boolean; quiet: boolean },
  ): Promise<{
    readonly code: string
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>
  }>
}
