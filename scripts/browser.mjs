// The browser of the tests: what is there, else what can be installed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const findInstalled = () =>
  [process.env.CHROMIUM_PATH, chromium.executablePath(), ...INSTALLED].find((file) => file && existsSync(file))

const run = (command, ...parameters) => spawnSync(command, parameters, { stdio: 'inherit' }).status === 0

const WAYS_TO_INSTALL = [
  () => run('npx', 'playwright', 'install', '--with-deps', 'chromium'),
  () =>
    process.getuid?.() === 0 &&
    existsSync('/usr/bin/apt-get') &&
    run('apt-get', 'update') &&
    run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'),
]

/** Path of a Chromium; throws what to install where there is none. */
export function findBrowser() {
  for (const install of [() => true, ...WAYS_TO_INSTALL]) {
    install()
    const found = findInstalled()
    if (found) return found
  }
  throw new Error('No Chromium: install it (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.')
}
