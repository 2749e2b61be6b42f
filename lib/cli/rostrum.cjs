#!/usr/bin/env node
// The command runs in a thread of its own: an interrupt is answered while it is busy, and memory that runs out ends in a sentence.
const { rmSync } = require('node:fs')
const path = require('node:path')
const { getHeapStatistics } = require('node:v8')
const { Worker } = require('node:worker_threads')

const UNUSABLE = 2
const INTERRUPTED = 130
const MEGABYTE = 1 << 20

const words = process.argv.slice(2)
const unfinished = new Set()
let interrupted = false
let lastWords = ''
let failed = false

const worker = new Worker(path.join(__dirname, 'thread.cjs'), {
  argv: words,
  workerData: 'rostrum',
  resourceLimits: { maxOldGenerationSizeMb: Math.floor(getHeapStatistics().heap_size_limit / MEGABYTE) },
})

worker.on('message', (message) => {
  if ('lastWords' in message) lastWords = message.lastWords
  else if (message.state === 'begun') unfinished.add(message.file)
  else unfinished.delete(message.file)
})

worker.on('error', (error) => {
  if (interrupted) return
  failed = true
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error
  const { loadTypescript } = require('../jobs/load-typescript.cjs')
  const { outOfMemory } = loadTypescript(path.join(__dirname, 'out-of-memory.ts'))
  process.stderr.write(outOfMemory(words))
})

worker.on('exit', (status) => {
  for (const file of unfinished) rmSync(file, { force: true })
  if (interrupted && lastWords !== '') process.stderr.write(`${lastWords}\n`)
  process.exitCode = interrupted ? INTERRUPTED : failed ? UNUSABLE : status
})

process.once('SIGINT', () => {
  interrupted = true
  worker.terminate()
})

// A reader that closes early (`… | head`) is no failure.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})
