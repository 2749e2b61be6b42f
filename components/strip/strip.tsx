'use client'

import { useWords } from '@/components/shell/words'
import type { ContentRole } from '@/lib/role/role'
import css from './strip.module.css'

export interface StripBlock {
  readonly role: ContentRole
  readonly characters: number
  /** Some paragraph of the block has a role under 0.9. */
  readonly doubtful?: boolean
}

interface Props {
  readonly blocks: readonly StripBlock[]
  /** Without signs, for rows where the strip only hints at the structure. */
  readonly thin?: boolean
  /** Index of the block that the keyboard stands on. */
  readonly current?: number | null
  /** A block was pointed at; by keyboard the row that holds the strip does it. */
  readonly onBlock?: (index: number) => void
}

/** A block narrower than this share of the strip has no room for its sign. */
const SIGN_SHARE = 0.045

/** Structure of one text: a block a role, as wide as its share of the characters. Read aloud as shares by role. */
export function Strip({ blocks, thin = false, current = null, onBlock }: Props) {
  const { names, shell } = useWords()
  const total = blocks.reduce((sum, { characters }) => sum + characters, 0)
  if (total === 0) return <div className={css.strip} data-thin={thin} aria-hidden="true" />
  return (
    <div
      className={css.strip}
      data-thin={thin}
      role="img"
      aria-label={shell.strip(
        blocks.map((block) => [names.roles[block.role], Math.round((100 * block.characters) / total)]),
      )}
    >
      {placed(blocks).map(({ start, block }, index) => (
        <i
          key={start}
          data-role={block.role}
          data-doubtful={block.doubtful ?? false}
          data-current={index === current}
          style={{ flexGrow: block.characters }}
          {...(onBlock ? { onClick: () => onBlock(index) } : {})}
          title={names.roles[block.role]}
        >
          {!thin && block.characters / total >= SIGN_SHARE ? names.roleSigns[block.role] : null}
        </i>
      ))}
    </div>
  )
}

/** Blocks with the characters before each, by which they are told apart. */
function placed(blocks: readonly StripBlock[]): readonly { start: number; block: StripBlock }[] {
  let end = 0
  return blocks.map((block) => {
    const start = end
    end += block.characters
    return { start, block }
  })
}
