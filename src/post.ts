import { isWorkLeft } from './action/state.ts'

/** The post step. After most jobs it has nothing to do, loads nothing and says nothing. */
async function start(): Promise<void> {
  if (!isWorkLeft(process.env)) return
  const { post } = await import('./action/post.ts')
  await post()
}

void start()
