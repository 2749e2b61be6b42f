// Threads and the command line are TypeScript. What they run is bundled anew at each start, in a tenth of a second: no build has
// to come first, nothing is kept that could be stale, and calls between files cost nothing, which getters of modules would.
const { buildSync } = require('esbuild')
const { createRequire } = require('node:module')
const path = require('node:path')
const { compileFunction } = require('node:vm')

/** Node packages are not bundled: some hold binaries. */
const OPTIONS = {
  bundle: true,
  write: false,
  logLevel: 'silent',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  define: { 'import.meta.dirname': '__dirname' },
}

/** What a TypeScript file exports, with all that it imports. In all of them `import.meta.dirname` is the folder of `file`. */
exports.loadTypescript = (file) => {
  const { outputFiles } = buildSync({ ...OPTIONS, entryPoints: [file] })
  const module = { exports: {} }
  const run = compileFunction(outputFiles[0].text, ['require', 'module', 'exports', '__dirname'], { filename: file })
  run(createRequire(file), module, module.exports, path.dirname(file))
  return module.exports
}
