import { createRequire } from 'node:module'
import path from 'node:path'
import type SqliteDatabase from 'better-sqlite3'

/**
 * Two versions of one library. 13 is built on Node-API 10 and brings its binaries along, but Node 20 has Node-API 9 and
 * dies of it; 12 aborts at garbage collection on Node 24.19 and newer (WiseLibs/better-sqlite3#1515).
 */
export const SQLITE_PACKAGE = Number(process.versions.napi) >= 10 ? 'better-sqlite3-node-api' : 'better-sqlite3'

/** Loaded by name at run time, since the other version may not be installed. The process runs in the project's folder. */
export const Sqlite = createRequire(path.join(process.cwd(), 'package.json'))(SQLITE_PACKAGE) as typeof SqliteDatabase
