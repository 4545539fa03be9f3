/** The real one revokes its token at the end of the job, and so after the steps that come later. */
const response = await fetch(`${process.env['E2E_APP_URL']}/installation/token`, {
  method: 'DELETE',
  headers: { authorization: `Bearer ${process.env['STATE_token']}` },
})
process.stdout.write(
  response.status === 204 ? 'Token revoked\n' : `not revoked: ${response.status}\n`,
)
