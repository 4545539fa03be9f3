/** Like the real action: revokes its token at the end of the job, after all later post steps. */
const response = await fetch(`${process.env['E2E_APP_URL']}/installation/token`, {
  method: 'DELETE',
  headers: { authorization: `Bearer ${process.env['STATE_token']}` },
})
process.stdout.write(
  response.status === 204 ? 'Token revoked\n' : `not revoked: ${response.status}\n`,
)
