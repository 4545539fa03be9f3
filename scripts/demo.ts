import { demonstrateAction } from './demo-action.ts'
import { demonstrateLogin } from './demo-login.ts'

/** `npm run demo`: what the action does. `npm run demo -- --login`: what the command line does. */
const demonstrate = process.argv.includes('--login') ? demonstrateLogin : demonstrateAction
await demonstrate()
