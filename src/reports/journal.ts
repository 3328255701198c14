import { and, asc, count, desc, eq, or, type SQL } from 'drizzle-orm';
import { journal } from '#db/schema/journal.ts';
import type { Ctx } from '#domain/context.ts';
import { requireAdministrator } from '#domain/identity/index.ts';

export const LINES_PER_PAGE = 50;

export type JournalLine = {
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string;
  readonly verb: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Codes that go with the deed, by name. */
  readonly data: readonly (readonly [string, string])[];
};

/** The journal, newest first; `verb` and `personId` narrow it when they are not empty, `page` counts from 1. Administrators only. */
export function listJournal(ctx: Ctx, given: { verb: string; personId: string; page: number }): { lines: JournalLine[]; total: number } {
  requireAdministrator(ctx);
  const where = and(given.verb ? eq(journal.verb, given.verb) : undefined, given.personId ? about(given.personId) : undefined);
  const total = ctx.db.select({ all: count() }).from(journal).where(where).get()?.all ?? 0;
  const lines = ctx.db
    .select()
    .from(journal)
    .where(where)
    .orderBy(desc(journal.seq))
    .limit(LINES_PER_PAGE)
    .offset((given.page - 1) * LINES_PER_PAGE)
    .all()
    .map(lineOf);
  return { lines, total };
}

/** Every verb that stands in the journal. Administrators only. */
export function listJournalVerbs(ctx: Ctx): string[] {
  requireAdministrator(ctx);
  return ctx.db
    .selectDistinct({ verb: journal.verb })
    .from(journal)
    .orderBy(asc(journal.verb))
    .all()
    .map((row) => row.verb);
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
    verb,
    subjectKind,
    subjectId,
    data: Object.entries(data).flatMap(([name, value]) => (isEmpty(value) ? [] : [[name, String(value)] as const])),
  };
}

/** Says nothing, so it is left out. */
function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
