import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    include: ['{lib,components,app,templates,bench,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/*.long.test.ts', '**/node_modules/**'],
    retry: 0,
    // By itself vitest leaves one processor free, and of two that is half.
    maxWorkers: availableParallelism(),
    testTimeout: 30_000,
  },
})
