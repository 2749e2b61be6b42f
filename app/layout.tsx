import './tokens.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './global.css'

import { ColorSchemeScript } from '@mantine/core'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from '@/components/shell/providers'
import { Shell } from '@/components/shell/shell'
import { wordsOf } from '@/lib/i18n/words'
import { readLanguage } from './language'

export async function generateMetadata(): Promise<Metadata> {
  const { product } = wordsOf(await readLanguage()).shell
  return { title: { default: product, template: `%s · ${product}` } }
}

/** Set by proxy.ts together with the content security policy. */
const readNonce = async () => (await headers()).get('x-nonce') ?? undefined

export default async function RootLayout({ children }: { children: ReactNode }) {
  const language = await readLanguage()
  const nonce = await readNonce()
  return (
    <html lang={language} suppressHydrationWarning>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" {...(nonce ? { nonce } : {})} />
      </head>
      <body>
        <Providers language={language} nonce={nonce}>
          <Shell>{children}</Shell>
        </Providers>
      </body>
    </html>
  )
}
