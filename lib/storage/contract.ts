import { afterEach, beforeEach, describe } from 'vitest'
import { describeBank } from './bank-contract'
import { describeCollections } from './collection-contract'
import { describeContents } from './content-contract'
import { describeDelivery } from './delivery-contract'
import { describeExports } from './export-contract'
import { describeMeetings } from './meeting-contract'
import { describeMining } from './mining-contract'
import { describeReferences } from './reference-contract'
import { describeSearch } from './search-contract'
import type { Storage } from './storage'
import { describeVersions } from './version-contract'

/** A database of its own for one test; opening again shows what was saved before. */
export interface StorageFixture {
  open(): Promise<Storage>
  destroy(): Promise<void>
}

/** The storage of the test that runs. */
export interface OpenedStorage {
  readonly storage: Storage
  reopen(): Promise<void>
}

/** What every storage holds to, whatever database is behind it; a file a subject. */
export function describeStorage(name: string, createFixture: () => Promise<StorageFixture>): void {
  describe(`${name} keeps the storage contract`, () => {
    let fixture: StorageFixture
    let storage: Storage

    beforeEach(async () => {
      fixture = await createFixture()
      storage = await fixture.open()
    })

    afterEach(async () => {
      await storage.close()
      await fixture.destroy()
    })

    const opened: OpenedStorage = {
      get storage() {
        return storage
      },
      async reopen() {
        await storage.close()
        storage = await fixture.open()
      },
    }

    describeCollections(opened)
    describeSearch(opened)
    describeContents(opened)
    describeDelivery(opened)
    describeVersions(opened)
    describeReferences(opened)
    describeMeetings(opened)
    describeBank(opened)
    describeExports(opened)
    describeMining(opened)
  })
}
