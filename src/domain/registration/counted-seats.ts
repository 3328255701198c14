import { type SQL, sql } from 'drizzle-orm';

/**
 * How many seats of a run are gone, as parts of a statement. `run` is the SQL of the run's id in the statement around it, `now` an instant in
 * milliseconds UTC: a hold and a request that lapsed by then take no seat. The guards of the table say the same at the moment of writing.
 */
export function countedSeats(run: SQL, now: number): { places: SQL; holds: SQL; asked: SQL; waiting: SQL; taken: SQL } {
  const places = sql`(select count(*) from places p where p.run_id = ${run}
    and not exists (select 1 from place_ends e where e.place_id = p.id))`;
  const holds = sql`(select count(*) from place_holds h where h.run_id = ${run} and h.lapses_at > ${now}
    and not exists (select 1 from place_hold_ends e where e.hold_id = h.id))`;
  const asked = sql`(select count(*) from seat_requests q where q.run_id = ${run} and q.wants = 'seat'
    and q.used_at is null and q.lapses_at > ${now})`;
  const waiting = sql`(select count(*) from waiting_list w where w.run_id = ${run} and w.left_at is null)`;
  return { places, holds, asked, waiting, taken: sql`(${places} + ${holds} + ${asked})` };
}
