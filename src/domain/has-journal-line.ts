import { and, eq } from 'drizzle-orm';
import { journal } from '#db/schema/journal.ts';
import type { Ctx } from './context.ts';

/** Whether the journal has a line about this subject. */
export function hasJournalLine(ctx: Ctx, [kind, id]: readonly [kind: string, id: string]): boolean {
  const about = and(eq(journal.subjectKind, kind), eq(journal.subjectId, id));
  return ctx.db.select({ seq: journal.seq }).from(journal).where(about).limit(1).get() !== undefined;
}
