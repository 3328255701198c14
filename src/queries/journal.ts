import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { journal } from '#db/schema/journal.ts';
import type { Ctx } from '#domain/context.ts';
import { requireAdministrator } from '#domain/identity/index.ts';
import { verbOf, writtenAs } from './journal-verbs.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';

const LINES_PER_PAGE = 50;

export type JournalLine = {
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string;
  readonly verb: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Codes that go with the action, by name. */
  readonly data: readonly (readonly [string, string])[];
};

/** The journal, newest first; `verb` and `personId` narrow it when they are not empty, `at` is where the page begins. Administrators only. */
export function listJournal(ctx: Ctx, input: { verb: string; personId: string; at: Cursor }): KeyPage<JournalLine> {
  requireAdministrator(ctx);
  const verb = input.verb ? inArray(journal.verb, writtenAs(input.verb)) : undefined;
  const seqs = input.personId ? about(input.personId) : undefined;
  return readKeyPage<JournalLine>(input.at, {
    keys: [sql`${journal.seq}`],
    descending: true,
    size: LINES_PER_PAGE,
    read: ({ from, order, most }) =>
      ctx.db
        .select()
        .from(journal)
        .where(and(verb, seqs, from))
        .orderBy(order)
        .limit(most)
        .all()
        .map(lineOf),
    keysOf: (line) => [line.seq],
  });
}

/** Every verb that stands in the journal. Administrators only. */
export function listJournalVerbs(ctx: Ctx): string[] {
  requireAdministrator(ctx);
  // Steps from verb to verb through the index, instead of through every line.
  const verbs = ctx.db
    .all<{ verb: string | null }>(sql`
      with recursive known(verb) as (select min(verb) from journal union all select (select min(verb) from journal where verb > known.verb) from known where known.verb is not null)
      select verb from known where verb is not null`)
    .flatMap(({ verb }) => verb ?? []);
  return [...new Set(verbs.map(verbOf))].sort();
}

function about(personId: string): SQL | undefined {
  return or(eq(journal.actorId, personId), and(eq(journal.subjectKind, 'person'), eq(journal.subjectId, personId)));
}

function lineOf(row: typeof journal.$inferSelect): JournalLine {
  const { data = {} } = JSON.parse(row.entry) as { data?: Record<string, unknown> };
  const { seq, at, actorId, verb, subjectKind, subjectId } = row;
  return {
    seq,
    at,
    actorId,
    verb: verbOf(verb),
    subjectKind,
    subjectId,
    data: Object.entries(data).flatMap(([name, value]) => (isEmpty(value) ? [] : [[name, String(value)] as const])),
  };
}

/** Says nothing, so it is left out. */
function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
