export { githubContext as contextOf, SECRET_INPUTS } from './defaults.ts'
