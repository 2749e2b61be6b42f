#!/usr/bin/env node
// npm test: every check, from fast to slow; --long adds the tests that take long, --paper those of them that print pages.
// Stops at the first that fails.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const long = process.argv.includes('--long')
const paper = process.argv.includes('--paper') && !long

/** Of the server that the browser talks to. */
const dataFolder = mkdtempSync(path.join(tmpdir(), 'rostrum-e2e-'))
process.on('exit', () => rmSync(dataFolder, { recursive: true, force: true }))

const bin = (name, ...parameters) => [path.join(root, 'node_modules', '.bin', name), ...parameters]

/** Tests of pages that LibreOffice has printed; they say what they miss where it is not installed. */
const PRINTED = ['lib/export/printed', 'lib/export/golden-pages']

/** Each step with its commands; a command is its program and parameters. */
const STEPS = [
  // The types of routes and style sheets are written by Next.
  ['types', [bin('next', 'typegen'), bin('tsc', '--noEmit')]],
  ['lint', [bin('biome', 'check', '.')]],
  ['unit', [bin('vitest', 'run')]],
  ...(long ? [['long', [bin('vitest', 'run', '--config', 'vitest.long.config.mts')]]] : []),
  ...(paper ? [['paper', [bin('vitest', 'run', '--config', 'vitest.long.config.mts', ...PRINTED)]]] : []),
  ['build', [bin('next', 'build')]],
  ['browser', [bin('playwright', 'test')]],
]

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`

function runStep(name, commands) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ROSTRUM_TEST_DATA: dataFolder }
  if (name === 'browser') env.CHROMIUM_PATH = findBrowser()
  if (long || paper) env.ROSTRUM_LONG = '1'
  for (const [program, ...parameters] of commands) {
    const { status } = spawnSync(program, parameters, { cwd: root, env, stdio: 'inherit' })
    if (status !== 0) return false
  }
  return true
}

const began = Date.now()
for (const [name, commands] of STEPS) {
  const since = Date.now()
  console.log(`\n── ${name}`)
  if (!runStep(name, commands)) {
    console.error(`✗ ${name} failed after ${seconds(since)}`)
    process.exit(1)
  }
  console.log(`✓ ${name} ${seconds(since)}`)
}
console.log(`\n✓ all ${STEPS.length} steps ${seconds(began)}`)
