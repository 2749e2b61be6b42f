// The command line is TypeScript; tsx reads it as it is, so no build has to come first.
require('tsx/cjs/api').register()
require('./main.ts')
