// Workers are TypeScript; tsx reads them as they are, so no build has to come first. It is asked for here, since Node 20
// does not apply --import to the entry of a worker.
const { workerData } = require('node:worker_threads')
require('tsx/cjs/api').register()
require(workerData.module)
