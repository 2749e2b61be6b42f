import { getSchema } from '@tiptap/core'
import { draftMarks } from './draft-marks'
import { draftNodes } from './draft-nodes'

/** The nodes and marks of a draft; their JSON is exactly lib/draft/draft.ts. */
export const draftExtensions = [...draftNodes, ...draftMarks]

export const draftSchema = getSchema(draftExtensions)
