import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'

const FREE_PORT = `const s = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close() })`

/** Workers read this file again: what was chosen first is handed on to them. */
process.env.ROSTRUM_TEST_PORT ??= execFileSync(process.execPath, ['-e', FREE_PORT], { encoding: 'utf8' }).trim()
process.env.ROSTRUM_TEST_DATA ??= mkdtempSync(path.join(tmpdir(), 'rostrum-e2e-'))

const { ROSTRUM_TEST_PORT: port, ROSTRUM_TEST_DATA: dataFolder, CHROMIUM_PATH: browser } = process.env
const baseURL = `http://127.0.0.1:${port}`

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'e2e',
  // Journeys that take long: npm run test:long.
  testIgnore: process.env.ROSTRUM_LONG ? [] : '**/*.long.spec.ts',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    locale: 'zh-CN',
    trace: 'retain-on-failure',
    launchOptions: { args: FLAGS, ...(browser ? { executablePath: browser } : {}) },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: baseURL,
    env: { PORT: String(port), HOST: '127.0.0.1', ROSTRUM_DATA: String(dataFolder) },
    // It may have to build first.
    timeout: 400_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
