// The entry of every thread that mines or describes; the TypeScript that it is to run comes with its data.
const { workerData } = require('node:worker_threads')
const { loadTypescript } = require('./load-typescript.cjs')

loadTypescript(workerData.module)
