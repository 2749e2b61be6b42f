#!/usr/bin/env node
// npm start: builds when needed, makes the data folder, serves. npm run dev: the same with --dev, without a build.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = [20, 20]
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const development = process.argv.includes('--dev')
const host = process.env.HOST || '127.0.0.1'
const port = process.env.PORT || '3000'
const dataFolder = path.resolve(process.env.ROSTRUM_DATA || path.join(root, 'data', development ? 'dev' : ''))

/** What a build is made of. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'package.json',
  'tsconfig.json',
]

function stop(chinese, english) {
  console.error(`${chinese}\n${english}`)
  process.exit(1)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  const oldest = OLDEST_NODE.join('.')
  stop(
    `讲稿台需要 Node.js ${oldest} 或更高版本，现在的版本是 ${process.versions.node}。`,
    `Rostrum needs Node.js ${oldest} or newer; this is ${process.versions.node}.`,
  )
}

/** The version of the database's library that fits this Node (lib/storage/sqlite-binding says why there are two). */
const sqlitePackage = Number(process.versions.napi) >= 10 ? 'better-sqlite3-node-api' : 'better-sqlite3'

/** The database's binary is tried before anything else depends on it. */
function checkDatabase() {
  const require = createRequire(path.join(root, 'package.json'))
  try {
    const Database = require(sqlitePackage)
    new Database(':memory:').close()
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND' && !existsSync(path.join(root, 'node_modules', 'next')))
      stop('还没有安装依赖，请先运行：npm install', 'Packages are missing. Run: npm install')
    if (error.code === 'MODULE_NOT_FOUND')
      stop(
        '数据库组件没有装上。Node.js 20 要现场编译，需要 Python 3、make 和 C++ 编译器，装好后再运行 npm install；或者换用 Node.js 22.14 以上。',
        'The database binary is missing. On Node.js 20 it is compiled, which needs Python 3, make and a C++ compiler; install them and run npm install again, or use Node.js 22.14 or newer.',
      )
    if (error.code === 'ERR_DLOPEN_FAILED' || /bindings file|NODE_MODULE_VERSION/.test(error.message))
      stop(
        `数据库组件与当前的 Node.js 不匹配，请运行：npm rebuild ${sqlitePackage}`,
        `The database binary does not fit this Node.js. Run: npm rebuild ${sqlitePackage}`,
      )
    throw error
  }
}

function makeDataFolder() {
  try {
    mkdirSync(dataFolder, { recursive: true })
  } catch (error) {
    stop(
      `无法创建数据文件夹 ${dataFolder}（${error.code}）。`,
      `The data folder ${dataFolder} cannot be made (${error.code}).`,
    )
  }
}

function checkPort() {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error) =>
      stop(
        `地址 ${host}:${port} 不能使用（${error.code}）。换一个端口：PORT=3001 npm start`,
        `${host}:${port} cannot be used (${error.code}). Another port: PORT=3001 npm start`,
      ),
    )
    probe.listen(Number(port), host, () => probe.close(resolve))
  })
}

/** Milliseconds of the latest change below a file or folder; tests are no part of a build. */
function latestChange(entry) {
  const stat = statSync(entry)
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(entry) ? 0 : stat.mtimeMs
  return Math.max(0, ...readdirSync(entry).map((name) => latestChange(path.join(entry, name))))
}

function buildIsCurrent() {
  const built = path.join(root, '.next', 'BUILD_ID')
  if (!existsSync(built)) return false
  const sources = SOURCES.map((name) => path.join(root, name)).filter(existsSync)
  return statSync(built).mtimeMs >= Math.max(...sources.map(latestChange))
}

let child = null
let askedToStop = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    askedToStop = true
    child?.kill(signal)
  })

/** Runs Next and hands it our signals. Ends this process with it, unless it ended well. */
function runNext(...parameters) {
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const env = { ...process.env, ROSTRUM_DATA: dataFolder, NEXT_TELEMETRY_DISABLED: '1' }
  child = spawn(process.execPath, [next, ...parameters], { cwd: root, env, stdio: 'inherit' })
  return new Promise((resolve) =>
    child.once('exit', (status) => {
      if (askedToStop) process.exit(0)
      if (status !== 0) process.exit(status ?? 1)
      resolve()
    }),
  )
}

checkNode()
checkDatabase()
makeDataFolder()
await checkPort()
if (!development && !buildIsCurrent()) {
  console.log('正在构建，约需半分钟…… Building, about half a minute …')
  await runNext('build')
}
await runNext(development ? 'dev' : 'start', '-H', host, '-p', port)
