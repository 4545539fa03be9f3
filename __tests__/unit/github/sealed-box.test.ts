import { expect, test } from '@jest/globals'
import sodium from 'libsodium-wrappers'
import { createSeal } from '../../../src/github/sealed-box.ts'
import { Secret } from '../../../src/shared/secret.ts'

await sodium.ready
const pair = sodium.crypto_box_keypair()
const key = Buffer.from(pair.publicKey).toString('base64')

test.each(['a-token', '', 'ü€😀', 'x'.repeat(48 * 1_024)])(
  'what was encrypted can be decrypted with the private key',
  async value => {
    const seal = await createSeal({ keyId: '7', key })
    const { encrypted_value, key_id } = seal(new Secret(value))
    expect(key_id).toBe('7')
    const opened = sodium.crypto_box_seal_open(
      Buffer.from(encrypted_value, 'base64'),
      pair.publicKey,
      pair.privateKey,
    )
    expect(Buffer.from(opened).toString()).toBe(value)
  },
)

test.each(['', 'AAAA', key.slice(4), Buffer.alloc(35, 1).toString('base64'), 'not base64'])(
  'the key %j is refused before the refresh token is used',
  async bad => {
    await expect(createSeal({ keyId: '7', key: bad })).rejects.toMatchObject({
      name: 'GitHubError',
      diagnosis: { permanent: true, reason: expect.stringMatching(/bytes instead of 32$/) },
    })
  },
)

test('a key with which nothing can be encrypted is refused, too', async () => {
  const zero = Buffer.alloc(32).toString('base64')
  await expect(createSeal({ keyId: '7', key: zero })).rejects.toMatchObject({
    diagnosis: { permanent: true, reason: 'its public key cannot be used' },
  })
})
