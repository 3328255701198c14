import { sql } from 'drizzle-orm';
import type { Ctx } from '#domain/context.ts';
import { isPlannable } from '#domain/sound-time.ts';
import { endsBeforeStart, meetingBeforeClosing, meetingLength, meetingOutside, trainerIsBusy } from './refusals.ts';
import { LONGEST_MEETING_MINUTES, type Meeting, PLAN_YEARS, type Run, SHORTEST_MEETING_MINUTES } from './run.ts';

type Times = Pick<Meeting, 'startsAt' | 'endsAt'>;

/** Refuses times that a meeting of this run cannot have; in this order, so that the first thing that is wrong is told. */
export function checkTimes({ startsAt, endsAt }: Times, run: Pick<Run, 'closesAt'>, now: Date): void {
  if (!isPlannable(startsAt, now, PLAN_YEARS)) throw meetingOutside(PLAN_YEARS);
  if (!(endsAt > startsAt)) throw endsBeforeStart();
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  if (minutes < SHORTEST_MEETING_MINUTES || minutes > LONGEST_MEETING_MINUTES)
    throw meetingLength(SHORTEST_MEETING_MINUTES, LONGEST_MEETING_MINUTES / 60);
  if (startsAt < run.closesAt) throw meetingBeforeClosing();
}

/** Refuses when the trainer leads a meeting of another run at one of these times. */
export function requireTrainerFree(
  ctx: Ctx,
  trainerId: string,
  run: Pick<Run, 'id'>,
  meetings: readonly Times[],
  field: string,
): void {
  for (const { startsAt, endsAt } of meetings) {
    const busy = ctx.db.get<{ startsAt: number; city: string } | undefined>(sql`
      select m.starts_at as startsAt, r.city as city from course_runs r join meetings m on m.run_id = r.id
      where r.trainer_id = ${trainerId} and r.id <> ${run.id} and r.last_ends_at > ${startsAt.getTime()} and m.cancelled_at is null
        and m.starts_at < ${endsAt.getTime()} and m.ends_at > ${startsAt.getTime()}
        and not exists (select 1 from run_cancellations c where c.run_id = r.id)
      order by m.starts_at limit 1`);
    if (busy) throw trainerIsBusy(new Date(busy.startsAt), busy.city, field);
  }
}
