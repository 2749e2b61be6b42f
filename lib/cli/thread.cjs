// The thread that a command runs in.
const path = require('node:path')
const { loadTypescript } = require('../jobs/load-typescript.cjs')

loadTypescript(path.join(__dirname, 'main.ts'))
