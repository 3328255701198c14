import { and, count, desc, eq, lte } from 'drizzle-orm';
import { runCancellations } from '#db/schema/learning.ts';
import { meetingChanges, runTrainerChanges } from '#db/schema/learning-changes.ts';
import type { Ctx } from '#domain/context.ts';

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

/** Who led the run before, the last one first. */
export function listTrainerChanges(ctx: Ctx, runId: string): TrainerChange[] {
  return ctx.db
    .select()
    .from(runTrainerChanges)
    .where(eq(runTrainerChanges.runId, runId))
    .orderBy(desc(runTrainerChanges.at), desc(runTrainerChanges.id))
    .all();
}

/** How often the run got another trainer, up to and including this instant. */
export function countTrainerChanges(ctx: Ctx, runId: string, until: Date): number {
  const which = and(eq(runTrainerChanges.runId, runId), lte(runTrainerChanges.at, until));
  return ctx.db.select({ changes: count() }).from(runTrainerChanges).where(which).get()?.changes ?? 0;
}
