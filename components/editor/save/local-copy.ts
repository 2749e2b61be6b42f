import type { DraftDocument } from '@/lib/draft/draft'

/** The text of one window as this machine keeps it. */
export interface LocalCopy {
  readonly draftId: string
  /** Names the window that wrote it, for as long as that window is open. */
  readonly window: string
  /** Revision of the server that the text goes back to. */
  readonly revision: number
  readonly document: DraftDocument
  /** Milliseconds since 1970. */
  readonly at: number
  /** The server is known to hold this text. */
  readonly saved: boolean
}

/** Copies on this machine. Each call rejects where the browser gives no store. */
export interface LocalStore {
  put(copy: LocalCopy): Promise<void>
  /** All copies of a draft, the newest first. */
  list(draftId: string): Promise<readonly LocalCopy[]>
  remove(draftId: string, window: string): Promise<void>
}

/** A copy as it lies in the database. The document is text: the browser copies a long string faster than a large tree. */
type StoredCopy = Omit<LocalCopy, 'document'> & { readonly text: string }

const DATABASE = 'rostrum'
const COPIES = 'draft-copies'

/** The store of this browser, in IndexedDB. */
export function openLocalStore(): LocalStore {
  let database: Promise<IDBDatabase> | null = null
  const open = () => {
    database ??= openDatabase()
    return database
  }
  return {
    async put(copy) {
      const { document, ...rest } = copy
      const stored: StoredCopy = { ...rest, text: textOf(document) }
      await finished(copies(await open(), 'readwrite').put(stored))
    },
    async list(draftId) {
      const range = IDBKeyRange.bound([draftId], [draftId, []])
      const found: StoredCopy[] = await answer(copies(await open(), 'readonly').getAll(range))
      return found
        .map(({ text, ...rest }): LocalCopy => ({ ...rest, document: JSON.parse(text) }))
        .sort((a, b) => b.at - a.at)
    },
    async remove(draftId, window) {
      await finished(copies(await open(), 'readwrite').delete([draftId, window]))
    },
  }
}

/** Texts of the parts of documents; a part that did not change is the same object (draft-json). */
const texts = new WeakMap<object, string>()

/** The JSON of a document, of which only the parts that changed are written anew. */
export function textOf({ type, content }: DraftDocument): string {
  const parts = content.map((part) => {
    const text = texts.get(part) ?? JSON.stringify(part)
    texts.set(part, text)
    return text
  })
  return `{"type":${JSON.stringify(type)},"content":[${parts.join(',')}]}`
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 2)
  request.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion === 0) request.result.createObjectStore(COPIES, { keyPath: ['draftId', 'window'] })
    else if (request.transaction !== null) writeAsText(request.transaction.objectStore(COPIES))
  }
  return answer(request)
}

/** Copies of the first version held the document as a tree. */
function writeAsText(store: IDBObjectStore) {
  store.openCursor().onsuccess = ({ target }) => {
    const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
    if (cursor === null) return
    const { document, ...rest }: LocalCopy = cursor.value
    cursor.update({ ...rest, text: JSON.stringify(document) } satisfies StoredCopy)
    cursor.continue()
  }
}

const copies = (database: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore =>
  // Strict: a copy that is said to be stored has reached the disk.
  database.transaction(COPIES, mode, { durability: 'strict' }).objectStore(COPIES)

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** A write counts once its transaction is complete, not once its request is answered. */
const finished = (request: IDBRequest): Promise<void> =>
  new Promise((resolve, reject) => {
    const { transaction } = request
    if (transaction === null) return reject(new Error('no transaction'))
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
