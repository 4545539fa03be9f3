// Before the scripts, which are TypeScript: an older Node could not even report itself.
// On Linux, npm installs the right Node; elsewhere it is the reader's own.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  process.stderr.write(`This project is built with Node 24 or later; this is ${process.version}.\n`)
  process.exitCode = 1
}
