/** A path as given, without what would lead out of its folder: drives, root, `.` and `..`; / between folders. */
export function relativePath(given: string): string {
  const parts = given.replaceAll('\\', '/').replaceAll('\u0000', '').split('/')
  return parts.filter((part) => !LEADING_OUT.test(part)).join('/') || '_'
}

const LEADING_OUT = /^(?:|\.|\.\.|[A-Za-z]:)$/
