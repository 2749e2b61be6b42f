'use client'

import { useMediaQuery } from '@mantine/hooks'

/** The window is as narrow as a phone's: one thing at a time is shown. */
export const usePhone = (): boolean =>
  useMediaQuery('(max-width: 639px)', false, { getInitialValueInEffect: false }) === true
