import { meetingChanges } from '#db/schema/learning-changes.ts';
import { actorName } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { cleanText } from '#domain/text.ts';
import { findMeetingEver, findRun } from './find-runs.ts';
import { mayChangeRun } from './policy.ts';
import { meetingBegan, meetingIsOff, notFound, runIsOff, runIsOver, whyTooLong } from './refusals.ts';
import { LONGEST_WHY, type Meeting, type Run, runStatus } from './run.ts';

/** A run that can still change, for who may change it; to anybody else it is not there. */
export function requireRunToChange(ctx: Ctx, runId: string): Run {
  const run = findRun(ctx, runId);
  if (!run || !mayChangeRun(ctx.actor, run)) throw notFound();
  const status = runStatus(run, ctx.now());
  if (status === 'cancelled') throw runIsOff();
  if (status === 'past') throw runIsOver();
  return run;
}

/** A meeting that has not begun, with its run, for who may change it. */
export function requireMeetingAhead(ctx: Ctx, meetingId: string): { run: Run; meeting: Meeting } {
  const meeting = findMeetingEver(ctx, meetingId);
  if (!meeting) throw notFound();
  const run = requireRunToChange(ctx, meeting.runId);
  if (meeting.cancelledAt) throw meetingIsOff();
  if (meeting.startsAt <= ctx.now()) throw meetingBegan();
  return { run, meeting };
}

/** What everybody reads about why; empty is fine. */
export function cleanWhy(typed: string): string {
  const why = cleanText(typed).trim();
  if (why.length > LONGEST_WHY) throw whyTooLong(LONGEST_WHY);
  return why;
}

/** Keeps what is told of a change: `meeting` as it was before, `sequence` as it counts after. */
export function keepMeetingChange(
  tx: Tx,
  notice: { kind: 'moved' | 'cancelled'; meeting: Meeting; sequence: number; why: string },
): void {
  const { kind, meeting, sequence, why } = notice;
  tx.db
    .insert(meetingChanges)
    .values({
      id: tx.newId('not'),
      meetingId: meeting.id,
      sequence,
      kind,
      beforeStartsAt: meeting.startsAt,
      beforeEndsAt: meeting.endsAt,
      why,
      writtenBy: actorName(tx.actor),
      at: tx.now(),
    })
    .run();
}
