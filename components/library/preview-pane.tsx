'use client'

import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Icon } from '@/components/shell/icon'
import { ScrollRegion } from '@/components/shell/scroll-region'
import { useWords } from '@/components/shell/words'
import css from './preview-pane.module.css'
import { PreviewPaper } from './preview-paper'
import { RenameForm } from './rename-form'
import type { TemplatePreview, TemplateSummary } from './template-summary'
import { useTemplateActions } from './use-template-actions'

interface Props {
  readonly template: TemplateSummary
  readonly preview: TemplatePreview | null
  readonly closeAddress: string
  readonly addressOf: (id: string) => string
  readonly onClose: () => void
}

type Filling = 'examples' | 'blanks'

/** An open menu, the form of the name and the field of the search do something else on Esc. */
const hasOwnEscape = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="menu"], [aria-expanded="true"], form, search') !== null

export function PreviewPane({ template, preview, closeAddress, addressOf, onClose }: Props) {
  const { batch, library: words } = useWords()
  const router = useRouter()
  const [renaming, setRenaming] = useState(false)
  const [filling, setFilling] = useState<Filling>('examples')
  const actions = useTemplateActions(template)
  useHotkeys([['Escape', ({ target }) => !hasOwnEscape(target) && onClose()]], [])
  return (
    <section className={css.pane} aria-label={words.previewOf(template.name)}>
      <div className={css.head}>
        {renaming ? (
          <RenameForm
            name={template.name}
            onDone={() => setRenaming(false)}
            onName={async (name) => {
              if (await actions.rename(name)) setRenaming(false)
            }}
          />
        ) : (
          <>
            <h2>{template.name}</h2>
            <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" size={32} aria-label={words.more}>
                  <Icon name="more" />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setRenaming(true)}>{words.rename}</Menu.Item>
                <Menu.Item
                  onClick={async () => {
                    const copy = await actions.copy()
                    if (copy) router.push(addressOf(copy.id))
                  }}
                >
                  {words.copy}
                </Menu.Item>
                <Menu.Item component="a" href={`/api/templates/${template.id}/file`} download>
                  {words.download}
                </Menu.Item>
                <Menu.Item
                  onClick={async () => {
                    if (await actions.remove()) router.push(closeAddress)
                  }}
                >
                  {words.remove}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
            <ActionIcon
              component={Link}
              href={closeAddress}
              scroll={false}
              variant="subtle"
              color="gray"
              size={32}
              aria-label={words.closePreview}
            >
              <Icon name="close" />
            </ActionIcon>
          </>
        )}
      </div>
      <p className={css.facts}>
        {template.support ? words.support(template.support.families, template.support.sources) : words.noSupport}
        <span>{words.slots(template.slotCount)}</span>
        <span>{words.saved(template.revision)}</span>
      </p>
      <div className={css.tools}>
        <Button variant="filled" onClick={actions.draft} loading={actions.drafting}>
          {words.draft}
        </Button>
        <Button component={Link} href={`/library/${template.id}`}>
          {words.edit}
        </Button>
        <Button component={Link} href={`/library/${template.id}/batch`}>
          {batch.open}
        </Button>
        {preview && (
          <SegmentedControl
            size="xs"
            className={css.filling}
            aria-label={words.preview}
            value={filling}
            onChange={(value) => setFilling(value === 'blanks' ? 'blanks' : 'examples')}
            data={[
              { value: 'examples', label: words.withExamples },
              { value: 'blanks', label: words.withBlanks },
            ]}
          />
        )}
      </div>
      <ScrollRegion className={css.paper} label={words.preview}>
        {preview ? (
          <PreviewPaper blocks={filling === 'blanks' ? preview.withBlanks : preview.withExamples} />
        ) : (
          <p className={css.failed}>{words.previewFailed}</p>
        )}
      </ScrollRegion>
    </section>
  )
}
