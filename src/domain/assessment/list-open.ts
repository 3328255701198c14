import { sql } from 'drizzle-orm';
import type { Ctx } from '#domain/context.ts';
import { anyAssessorFor } from './ties.ts';

/** Cases with a seat without a mark whose assessor is appointed no more, as many as `most`. */
export function listLeftSeats(ctx: Ctx, most: number): string[] {
  const rows = ctx.db.all<{ id: string }>(sql`
    select distinct a.certification_id as id from appointments p join seat_stages s on s.assessor_id = p.person_id and s.stage = 'waiting'
      join assessor_assignments a on a.id = s.assignment_id
    where p.role = 'assessor' and p.ended_at is not null
      and not exists (select 1 from appointments n where n.person_id = p.person_id and n.role = 'assessor' and n.ended_at is null)
    limit ${most}`);
  return rows.map((row) => row.id);
}

/**
 * A portion of the cases with an empty seat, in the order of their ids from after `after` on: those that somebody may take now, and the last one that was looked
 * at; null at the end.
 */
export function listEmptySeats(ctx: Ctx, after: string, most: number): { ids: string[]; last: string | null } {
  const seen = ctx.db.all<{ id: string; fits: number }>(sql`
    select c.id as id, ${anyAssessorFor(sql`c.candidate_id`, sql`c.id`)} as fits from case_stages s join certifications c on c.id = s.certification_id
    where s.stage = 'seeking' and s.certification_id > ${after} order by s.certification_id limit ${most}`);
  return {
    ids: seen.filter((row) => row.fits === 1).map((row) => row.id),
    last: seen.length < most ? null : (seen.at(-1)?.id ?? null),
  };
}
