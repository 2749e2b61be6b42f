'use client'

import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Language } from '@/lib/i18n/language'
import { LaterNotices } from './later-notices'
import { resolveVariables, theme } from './theme'
import { WordsProvider } from './words'

interface Props {
  readonly language: Language
  /** Of the content security policy; every style element that Mantine writes carries it. */
  readonly nonce: string | undefined
  readonly children: ReactNode
}

export function Providers({ language, nonce, children }: Props) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={resolveVariables}
      {...(nonce ? { getStyleNonce: () => nonce } : {})}
    >
      <WordsProvider language={language}>
        {children}
        <LaterNotices />
      </WordsProvider>
    </MantineProvider>
  )
}
