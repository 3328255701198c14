import { sql } from 'drizzle-orm';
import type { Database } from './client.ts';
import { prepared } from './prepared.ts';
import { registerEntries } from './schema/register.ts';

/** A line of the register, as the database holds it and as the file says it. `at` is in milliseconds; `facts` is JSON of ids and codes. */
export type RegisterEntry = typeof registerEntries.$inferSelect;

const headOf = prepared((db) =>
  db
    .select({ seq: sql<number>`coalesce(max(${registerEntries.seq}), 0)` })
    .from(registerEntries)
    .prepare(),
);

/** The number of the last line that this database holds; 0 when there is none. */
export function registerHead(db: Database): number {
  return (headOf(db).get() as { seq: number }).seq;
}

/** The lines after number `seq`, up to and including `until`, in their order. */
export function registerEntriesAfter(db: Database, seq: number, until = Number.MAX_SAFE_INTEGER): RegisterEntry[] {
  return db
    .select()
    .from(registerEntries)
    .where(sql`${registerEntries.seq} > ${seq} and ${registerEntries.seq} <= ${until}`)
    .orderBy(registerEntries.seq)
    .all();
}

/** Takes lines into the database that the file has and it lacks; they must follow its last. Only inside a change. */
export function takeInRegisterEntries(db: Database, entries: readonly RegisterEntry[]): void {
  for (const entry of entries) db.insert(registerEntries).values(entry).run();
}
