import { sql } from 'drizzle-orm';
import type { Ctx } from '#domain/context.ts';
import { lineOf } from './place.ts';

/** What one person has to do with one run at this instant. */
export type Part = {
  readonly placeId: string | null;
  /** The place was bought by an organisation, and this person has not said yes or no. */
  readonly awaitsAnswer: boolean;
  readonly hold: { readonly id: string; readonly lapsesAt: Date } | null;
  /** Number on the waiting list, 1 being next. */
  readonly waiting: number | null;
  /** The place in another run of the same course that is to come or going on. */
  readonly elsewhere: Elsewhere | null;
};
/** `lineId` is the line of the order that gave it, when who has it bought it. */
export type Elsewhere = { readonly city: string; readonly lineId: string | null };

type Row = {
  readonly placeId: string | null;
  readonly awaitsAnswer: number | null;
  readonly holdId: string | null;
  readonly lapsesAt: number | null;
  readonly waiting: number | null;
  readonly city: string | null;
  readonly sourceKey: string | null;
};

/** The same as `findPlaceOf`, `listPlacesToAnswer`, `findHoldOf`, `findWaitingNumber` and `findPlaceInCourse`, in one read for a page. */
export function findPart(ctx: Ctx, runId: string, personId: string): Part {
  const row = ctx.db.get<Row>(sql`
    select p.id as placeId, p.organisation_id is not null and not exists (select 1 from place_answers a where a.place_id = p.id) as awaitsAnswer,
      h.id as holdId, h.lapses_at as lapsesAt,
      (select (select count(*) from waiting_list w where w.run_id = m.run_id and w.left_at is null and w.seq <= m.seq) from waiting_list m
        where m.run_id = ${runId} and m.person_id = ${personId} and m.left_at is null order by m.seq limit 1) as waiting,
      o.city as city, o.source_key as sourceKey
    from (select 1)
      left join places p on p.run_id = ${runId} and p.person_id = ${personId} and not exists (select 1 from place_ends e where e.place_id = p.id)
      left join place_holds h on h.run_id = ${runId} and h.person_id = ${personId} and h.lapses_at > ${ctx.now().getTime()}
        and not exists (select 1 from place_hold_ends e where e.hold_id = h.id)
      left join (select r.city, case when q.organisation_id is null then q.source_key end as source_key from places q cross join course_runs r on r.id = q.run_id
        where q.person_id = ${personId} and q.run_id <> ${runId} and r.course_id = (select course_id from course_runs where id = ${runId})
          and r.last_ends_at > ${ctx.now().getTime()} and not exists (select 1 from run_cancellations c where c.run_id = r.id and c.at <= ${ctx.now().getTime()})
          and not exists (select 1 from place_ends e where e.place_id = q.id) limit 1) o
    limit 1`);
  const { placeId, awaitsAnswer, holdId, lapsesAt, waiting, city, sourceKey } = row;
  return {
    placeId,
    awaitsAnswer: awaitsAnswer === 1,
    hold: holdId === null || lapsesAt === null ? null : { id: holdId, lapsesAt: new Date(lapsesAt) },
    waiting,
    elsewhere: city === null || placeId !== null ? null : { city, lineId: sourceKey && lineOf(sourceKey) },
  };
}
