import type { Block } from '@/lib/document/block'
import type { TemplateRecord } from '@/lib/storage/record/template'

/** A template as lists and cards show it: sources are large and are read one at a time. */
export type TemplateSummary = Omit<TemplateRecord, 'source'>

export const summaryOf = ({ source: _, ...summary }: TemplateRecord): TemplateSummary => summary

/** What the preview pane shows of one template. */
export interface TemplatePreview {
  /** Blanks filled with the examples of their declarations. */
  readonly withExamples: readonly Block[]
  readonly withBlanks: readonly Block[]
}
