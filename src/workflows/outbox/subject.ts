import type { outbox } from '#db/schema/journal.ts';

type Row = Pick<typeof outbox.$inferSelect, 'payload'>;
const ID = /^[a-z]+_[0-9A-Za-z]+$/;

/** The ids that a message is about. */
export function subjectOf(row: Row): ReadonlySet<string> {
  const { kind: _, ...about } = JSON.parse(row.payload) as Record<string, unknown>;
  return new Set(Object.values(about).filter((value): value is string => typeof value === 'string' && ID.test(value)));
}

/** Whether the order of two messages matters: one is about everything that the other is about. */
export function sameSubject(left: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = left.size <= other.size ? [left, other] : [other, left];
  return few.size > 0 && [...few].every((id) => many.has(id));
}
