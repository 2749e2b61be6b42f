import { createStore } from 'zustand/vanilla'
import { wantsContinuation } from '../continuation/continuation-choice'
import { reduceSave, type SaveEvent, type SaveState } from './save/save-state'

/** How the page is shown: as it prints, or in the comfortable reading width. */
export type PageView = 'print' | 'read'
/** Zoom in per cent, or as wide as the column allows. */
export type Zoom = number | 'fit'
export type Region = 'outline' | 'panel'
/** What the side beside the page shows. */
export type PanelName = 'fill' | 'material' | 'references' | 'history'

/** What one editor shows besides its document. The text and its values are Tiptap's. */
export interface EditorState {
  readonly save: SaveState
  readonly tell: (event: SaveEvent) => void
  /** The blank whose popover is open, by its position. */
  readonly popover: number | null
  /** The blank whose card is open in the panel; null lets the panel choose. */
  readonly card: string | null
  readonly view: PageView
  readonly zoom: Zoom
  /** 试讲 lies over the page. */
  readonly aloud: boolean
  /** The page of the caret, from 1, how many there are, and lines a page; null while no pages are shown. */
  readonly pages: { readonly at: number; readonly count: number; readonly lines: number } | null
  readonly panel: PanelName
  /** Grey text offers how the office has gone on before. */
  readonly continuation: boolean
  readonly folded: Readonly<Record<Region, boolean>>
  /** Sides that lie over the page, on narrow windows. */
  readonly drawer: Region | null
  /** On a phone the panel lies over all of the window. */
  readonly sheet: boolean
  /** On a phone the text can be read, and is edited where a person asks for it. */
  readonly writing: boolean
  /** The bar of find and replace; null while it is closed. */
  readonly find: 'find' | 'replace' | null
  /** 专注: the page alone, the paragraph of the caret clear. */
  readonly focus: boolean
  readonly dialog:
    | 'export'
    | 'keys'
    | 'conflict'
    | 'slot-name'
    | 'slot-rename'
    | 'slot-split'
    | 'value-table'
    | 'palette'
    | null
  readonly set: (
    change: Partial<
      Pick<
        EditorState,
        | 'popover'
        | 'card'
        | 'view'
        | 'zoom'
        | 'aloud'
        | 'pages'
        | 'panel'
        | 'continuation'
        | 'drawer'
        | 'sheet'
        | 'writing'
        | 'find'
        | 'focus'
        | 'dialog'
      >
    >,
  ) => void
  readonly toggle: (region: Region) => void
}

export const createEditorStore = (save: SaveState) =>
  createStore<EditorState>((set) => ({
    save,
    tell: (event) => set((state) => ({ save: reduceSave(state.save, event) })),
    popover: null,
    card: null,
    view: 'print',
    zoom: 'fit',
    aloud: false,
    pages: null,
    panel: 'fill',
    continuation: wantsContinuation(),
    folded: { outline: false, panel: false },
    drawer: null,
    sheet: false,
    writing: false,
    find: null,
    focus: false,
    dialog: save.conflict === null ? null : 'conflict',
    set: (change) => set(change),
    toggle: (region) => set(({ folded }) => ({ folded: { ...folded, [region]: !folded[region] } })),
  }))

export type EditorStore = ReturnType<typeof createEditorStore>
