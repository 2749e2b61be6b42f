import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    include: ['{lib,components,app,templates,bench,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/*.long.test.ts', '**/node_modules/**'],
    retry: 0,
    testTimeout: 30_000,
  },
})
