'use client'

import { Button, Group, Stack, Text, Title } from '@mantine/core'
import Link from 'next/link'
import { useWords } from './words'

interface Props {
  readonly of: 'notFound' | 'crashed'
  readonly retry?: () => void
}

/**
 * A page that is not there or failed: what happened, what is safe, what to do.
 * Without styles of its own, which every page would have to load beforehand.
 */
export function Vacancy({ of, retry }: Props) {
  const words = useWords().shell
  return (
    <Stack gap="md" maw={480} mx="auto" mt="16vh" px="lg">
      <Title order={1} fz="xl">
        {words[of].title}
      </Title>
      <Text c="var(--ink-2)">{words[of].text}</Text>
      <Group gap="sm">
        {retry && (
          <Button variant="filled" onClick={retry}>
            {words.crashed.retry}
          </Button>
        )}
        <Button component={Link} href="/">
          {words.notFound.home}
        </Button>
      </Group>
    </Stack>
  )
}
