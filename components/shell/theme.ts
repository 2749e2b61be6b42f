import { Button, type CSSVariablesResolver, createTheme, type MantineColorsTuple, type MenuProps } from '@mantine/core'

const dai: MantineColorsTuple = [
  '#eaf4f5',
  '#d3e6e9',
  '#a9ced4',
  '#7cc0cc',
  '#5299a7',
  '#348292',
  '#217182',
  '#1a6072',
  '#154e5d',
  '#0e3944',
]

/** Mantine's face of app/tokens.css; only the accent is repeated here, because Mantine computes with it. */
export const theme = createTheme({
  colors: { dai },
  primaryColor: 'dai',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'var(--font-ui)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '10px', xl: '14px' },
  headings: { fontFamily: 'var(--font-ui)', fontWeight: '600' },
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm', variant: 'default' },
      vars: (_, { size, variant }) => ({
        root: {
          ...(size === 'sm' ? { '--button-height': '32px', '--button-padding-x': '12px' } : {}),
          // Mantine computes the contrast for the light shade alone.
          ...(variant === 'filled'
            ? {
                '--button-bg': 'var(--accent)',
                '--button-hover': 'var(--accent-ink)',
                '--button-color': 'var(--on-accent)',
              }
            : {}),
        },
      }),
    }),
    // Named, not imported: pages without fields or menus do not load them.
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    NativeSelect: { defaultProps: { size: 'sm' } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md' } satisfies Partial<MenuProps> },
  },
})

export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-error': 'var(--sev-error)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--surface-2)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-anchor': 'var(--accent)',
  },
  light: {},
  dark: {},
})
