const PATHS = {
  home: 'M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-5h4v5',
  layers: 'm12 4 8 4-8 4-8-4zM4 12l8 4 8-4M4 16l8 4 8-4',
  books: 'M5 4h3v16H5zM10.5 4h3v16h-3zM16 4.6l2.9-.8 3 15.4-2.9.8z',
  quote: 'M9.5 6.5C6.5 7.5 5 10 5 13v4h5v-5H7.5M18.5 6.5C15.5 7.5 14 10 14 13v4h5v-5h-2.5',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1',
  search: 'M11 5a6 6 0 1 0 0 12 6 6 0 0 0 0-12ZM15.5 15.5 20 20',
  plus: 'M12 5v14M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'm14 6-6 6 6 6',
  file: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4',
  warning: 'M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.3',
  undo: 'M9 6 5 10l4 4M5 10h9a5 5 0 0 1 0 10h-2',
  upload: 'M12 16V5M7.5 9.5 12 5l4.5 4.5M5 19h14',
  download: 'M12 5v11M7.5 11.5 12 16l4.5-4.5M5 19h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  pen: 'M5 19l1-4L16 5l3 3L9 18z',
  redo: 'm15 6 4 4-4 4M19 10h-9a5 5 0 0 0 0 10h2',
  down: 'm7 10 5 5 5-5',
  up: 'm7 14 5-5 5 5',
  list: 'M4 6h16M4 12h16M4 18h16',
  play: 'M8 5.5v13l10-6.5z',
  pause: 'M9 6v12M15 6v12',
  slot: 'M8 5H5v14h3M16 5h3v14h-3M9 12h6',
} as const

export type IconName = keyof typeof PATHS

/** Decoration beside a word; never the only thing that says what a control does. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.6 : 1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
