import { and, count, eq, inArray, isNotNull, lte } from 'drizzle-orm';
import { meetings, runCancellations } from '#db/schema/learning.ts';
import { meetingChanges, runTrainerChanges } from '#db/schema/learning-changes.ts';
import type { Ctx } from '#domain/context.ts';
import type { Meeting } from './run.ts';

/** Why a meeting changed and when it was before. */
export type MeetingChange = typeof meetingChanges.$inferSelect;
export type TrainerChange = typeof runTrainerChanges.$inferSelect;

/** What was told of the change that made the meeting count so many. */
export function findMeetingChange(
  ctx: Ctx,
  { meetingId, sequence, kind }: Pick<MeetingChange, 'meetingId' | 'sequence' | 'kind'>,
): MeetingChange | null {
  const which = and(
    eq(meetingChanges.meetingId, meetingId),
    eq(meetingChanges.sequence, sequence),
    eq(meetingChanges.kind, kind),
  );
  return ctx.db.select().from(meetingChanges).where(which).get() ?? null;
}

/** That a run does not go on, and why. */
export function findCancellation(ctx: Ctx, runId: string): typeof runCancellations.$inferSelect | null {
  return ctx.db.select().from(runCancellations).where(eq(runCancellations.runId, runId)).get() ?? null;
}

export function findTrainerChange(ctx: Ctx, changeId: string): TrainerChange | null {
  return ctx.db.select().from(runTrainerChanges).where(eq(runTrainerChanges.id, changeId)).get() ?? null;
}

/** How often the run got another trainer, up to and including this instant. */
export function countTrainerChanges(ctx: Ctx, runId: string, until: Date): number {
  const which = and(eq(runTrainerChanges.runId, runId), lte(runTrainerChanges.at, until));
  return ctx.db.select({ changes: count() }).from(runTrainerChanges).where(which).get()?.changes ?? 0;
}

/** The same until now, of many runs; a run that kept its trainer is not in it. */
export function countTrainerChangesOf(ctx: Ctx, runIds: readonly string[]): ReadonlyMap<string, number> {
  const rows = ctx.db
    .select({ runId: runTrainerChanges.runId, changes: count() })
    .from(runTrainerChanges)
    .where(and(inArray(runTrainerChanges.runId, [...runIds]), lte(runTrainerChanges.at, ctx.now())))
    .groupBy(runTrainerChanges.runId)
    .all();
  return new Map(rows.map(({ runId, changes }) => [runId, changes]));
}

/** The meetings of these runs that were cancelled, in the order of time: `Run.meetings` has only those that go on. */
export function listCancelledMeetings(ctx: Ctx, runIds: readonly string[]): Meeting[] {
  const which = and(inArray(meetings.runId, [...runIds]), isNotNull(meetings.cancelledAt));
  return ctx.db.select().from(meetings).where(which).orderBy(meetings.startsAt, meetings.id).all();
}
