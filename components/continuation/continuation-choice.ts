const KEY = 'rostrum-continuation'

/** Whether this browser wants continuations; it does until somebody says no. A browser that keeps nothing forgets the choice. */
export function wantsContinuation(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

export function rememberContinuation(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off')
  } catch {
    // The choice holds until the page is left.
  }
}
