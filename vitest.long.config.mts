import { defineConfig, mergeConfig } from 'vitest/config'
import config from './vitest.config.mjs'

/** The tests that take long: npm run test:long. */
export default mergeConfig(
  { ...config, test: { ...config.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: ['{lib,components,app,templates,bench,scripts}/**/*.long.test.ts'],
      exclude: ['**/node_modules/**'],
      testTimeout: 600_000,
    },
  }),
)
