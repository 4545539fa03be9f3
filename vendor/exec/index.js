/** Only called for `platform.getDetails`, which is not used: this action starts no process. */
export async function getExecOutput() {
  throw new TypeError('@actions/exec is not part of this bundle')
}
