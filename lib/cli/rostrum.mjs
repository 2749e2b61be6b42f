#!/usr/bin/env node
// The command line is TypeScript; tsx reads it as it is, so no build has to come first.
import { register } from 'tsx/esm/api'

register()
await import('./main.ts')
