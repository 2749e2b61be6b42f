'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import { loadDeferred } from './deferred'
import { Icon, type IconName } from './icon'
import css from './shell.module.css'
import { useLanguageChoice } from './use-language-choice'
import { useLanguage, useWords } from './words'

interface Room {
  readonly path: string
  readonly word: 'workbench' | 'mining' | 'library' | 'phrases' | 'settings'
  readonly icon: IconName
}

const ROOMS: readonly Room[] = [
  { path: '/', word: 'workbench', icon: 'home' },
  { path: '/mine', word: 'mining', icon: 'layers' },
  { path: '/library', word: 'library', icon: 'books' },
  { path: '/phrases', word: 'phrases', icon: 'quote' },
  { path: '/settings', word: 'settings', icon: 'gear' },
]

/** A meeting is opened from the workbench and belongs to it. */
const isIn = (room: Room, path: string) =>
  room.path === '/' ? path === '/' || path.startsWith('/meetings/') : path.startsWith(room.path)

/** Skip link, rail and main landmark. 起草 has the whole window: it brings its own bars and `<main id="main">`. */
export function Shell({ children }: { children: ReactNode }) {
  const words = useWords().shell
  const path = usePathname()
  return (
    <>
      <a className={css.skip} href="#main">
        {words.skip}
      </a>
      {path.startsWith('/write/') ? (
        children
      ) : (
        <div className={css.shell}>
          <Rail path={path} />
          <main id="main" tabIndex={-1} className={css.main}>
            {children}
          </main>
        </div>
      )}
    </>
  )
}

function Rail({ path }: { path: string }) {
  const words = useWords().shell
  // 起草 does this itself, once the draft is open.
  useEffect(() => loadDeferred(), [])
  return (
    <header className={css.rail}>
      <span className={css.seal} aria-hidden="true">
        稿
      </span>
      <nav className={css.rooms} aria-label={words.rooms}>
        {ROOMS.map((room) => (
          <Link
            key={room.path}
            href={room.path}
            className={css.room}
            aria-current={isIn(room, path) ? 'page' : undefined}
          >
            <Icon name={room.icon} size={20} />
            {words[room.word]}
          </Link>
        ))}
      </nav>
      <LanguageSwitch />
    </header>
  )
}

function LanguageSwitch() {
  const words = useWords().shell
  const language = useLanguage()
  const choose = useLanguageChoice()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <button type="button" className={css.language} lang={other} onClick={() => choose(other)}>
      {words.switchLanguage}
    </button>
  )
}
