import { Menu } from '@mantine/core'
import css from './tool-bar.module.css'

interface Props {
  readonly schemes: readonly string[]
  /** The scheme that stands, which cannot be chosen again. */
  readonly current: string | null
  readonly onChoose: (scheme: string) => void
}

/** Schemes of numbering side by side, as items of a menu. */
export const SchemeItems = ({ schemes, current, onChoose }: Props) => (
  <div className={css.schemes}>
    {schemes.map((scheme) => (
      <Menu.Item key={scheme} disabled={scheme === current} onClick={() => onChoose(scheme)}>
        {scheme}
      </Menu.Item>
    ))}
  </div>
)
