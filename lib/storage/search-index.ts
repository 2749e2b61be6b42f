import { type Kysely, sql } from 'kysely'
import { uniqueTokens } from '../search/tokenise'
import type { DialectName, Schema } from './schema'

/** PostgreSQL refuses a tsvector over 1 MB; the tokens of one template end well before. */
const TOKEN_BYTES = 500_000

/** Which templates hold all of some tokens. Order and exactness are the business of lib/search/rank. */
export interface SearchIndex {
  put(db: Kysely<Schema>, number: number, text: string): Promise<void>
  /** Row numbers of the templates that hold every token. `tokens` is not empty. */
  match(db: Kysely<Schema>, tokens: readonly string[]): Promise<readonly number[]>
}

export const searchIndex: Record<DialectName, SearchIndex> = {
  sqlite: {
    async put(db, number, text) {
      const tokens = uniqueTokens(text, TOKEN_BYTES).join(' ')
      await sql`delete from template_search where rowid = ${number}`.execute(db)
      await sql`insert into template_search (rowid, tokens) values (${number}, ${tokens})`.execute(db)
    },
    async match(db, tokens) {
      // Tokens are letters and digits alone, so a quoted one cannot leave its quotes.
      const query = tokens.map((token) => `"${token}"`).join(' AND ')
      const found = await sql<{ number: number }>`
        select rowid as number from template_search where template_search match ${query}`.execute(db)
      return found.rows.map((row) => row.number)
    },
  },
  postgres: {
    // An array makes the tsvector: to_tsvector's parser follows the server's locale and drops Chinese under "C".
    async put(db, number, text) {
      const tokens = uniqueTokens(text, TOKEN_BYTES)
      await sql`
        insert into template_search (number, tokens) values (${number}, array_to_tsvector(${tokens}::text[]))
        on conflict (number) do update set tokens = excluded.tokens`.execute(db)
    },
    async match(db, tokens) {
      const query = tokens.map((token) => `'${token}'`).join(' & ')
      const found = await sql<{ number: number }>`
        select number from template_search where tokens @@ ${query}::tsquery`.execute(db)
      return found.rows.map((row) => row.number)
    },
  },
}
