/** A stand-in for mule-maven-plugin: deploys the application with the token in anypoint.authToken. */
const target = 'organizations/organization-1/environments/environment-1/deployments'
const response = await fetch(
  `https://anypoint.mulesoft.com/amc/application-manager/api/v2/${target}`,
  {
    method: 'POST',
    headers: { authorization: `Bearer ${process.env['AUTH_TOKEN']}` },
    body: JSON.stringify({ application: { ref: { artifactId: 'orders', version: '1.2.3' } } }),
  },
)
if (!response.ok) throw new Error(`CloudHub responded ${response.status}`)
process.stdout.write('Deployed to CloudHub 2.0\n')
