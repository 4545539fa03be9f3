import { type Owner, ownerKinds } from '../../github/target.ts'

/** The permission to read the secrets of this place. */
export function readPermission({ kind }: Owner): string {
  return toRead(ownerKinds[kind].permissions.actions ?? '')
}

/** `Secrets: write` → `Secrets: read` */
export function toRead(permission: string): string {
  return permission.replace('write', 'read')
}
