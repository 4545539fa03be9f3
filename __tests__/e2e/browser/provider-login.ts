import type { Browser } from 'playwright-core'
import type { LoginOptions as ProviderLogin } from '../../world/provider-login.ts'
import { type Login, type LoginOptions, withLogin } from './login.ts'
import { worldPages } from './person.ts'
import { openTab, type Tab } from './tab.ts'

export type Scene = Login & {
  /** A tab in which the person has signed in, and is asked to allow access. */
  readonly tab: Tab
  /** Another tab of a browser that nobody has used before. */
  openTab(browser?: Browser): Promise<Tab>
  /** Opens the address of `login`, and signs in. */
  signIn(tab: Tab): Promise<void>
}

export type SceneOptions = Pick<LoginOptions, 'env' | 'typing'> & {
  readonly provider?: Pick<ProviderLogin, 'codeTtl'>
}

/** Runs `login` against the provider of the simulated world, as far as its question for consent. */
export async function inProviderLogin(
  browser: Browser,
  { provider, ...options }: SceneOptions,
  body: (scene: Scene) => Promise<void>,
): Promise<void> {
  const login: LoginOptions = {
    ...options,
    world: redirect => ({ provider: { login: { redirectUris: [redirect], ...provider } } }),
    client: ({ provider: { tokenUrl, authorizationUrl, clients } }) => ({
      args: [
        ...['--provider', 'custom', '--token-url', tokenUrl],
        ...['--authorization-url', authorizationUrl, '--scope', 'offline_access full'],
        ...['--client-id', clients.post.id],
      ],
      secret: clients.post.secret ?? '',
    }),
  }
  await withLogin(login, async scene => {
    const open = (other = browser): Promise<Tab> => openTab(other, scene.redirect.origin)
    const signIn = async ({ page }: Tab): Promise<void> => {
      await page.goto(scene.address)
      await worldPages.signIn(page, scene.world.provider.user)
    }
    const tab = await open()
    try {
      await signIn(tab)
      await body({ ...scene, tab, openTab: open, signIn })
    } finally {
      await tab.close()
    }
  })
}
