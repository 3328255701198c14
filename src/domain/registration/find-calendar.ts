import { sql } from 'drizzle-orm';
import type { Ctx } from '#domain/context.ts';
import { type Run, readRuns } from '#domain/learning/index.ts';

/** A run in which somebody has or had a place. */
export type RunInCalendar = {
  readonly run: Run;
  /** Whether they have one now. */
  readonly placed: boolean;
  /** Whether they said yes to it, or bought it themselves. */
  readonly accepted: boolean;
  /** How many places of theirs in it ended: what their calendar was told of this run counts on with it. */
  readonly ends: number;
};

type Row = { runId: string; placed: number; accepted: number; ends: number };
/** More runs than somebody follows in half a lifetime. */
const MOST_RUNS = 100;

/** The runs of this person that are not over since `since`, those that end first in front. Who may see them is the caller's question. */
export function listRunsInCalendar(ctx: Ctx, personId: string, since: Date): RunInCalendar[] {
  const rows = ctx.db.all<Row>(sql`
    select p.run_id as runId, sum(e.place_id is null) as placed, count(e.place_id) as ends,
      max(e.place_id is null and (p.organisation_id is null or coalesce(a.answer, '') = 'accepted')) as accepted
    from places p left join place_ends e on e.place_id = p.id left join place_answers a on a.place_id = p.id
    where p.person_id = ${personId} group by p.run_id`);
  if (rows.length === 0) return [];
  const ids = sql.join(
    rows.map(({ runId }) => sql`${runId}`),
    sql`, `,
  );
  const which = sql`course_runs.id in (${ids}) and course_runs.last_ends_at > ${since.getTime()}`;
  const byId = new Map(rows.map((row) => [row.runId, row]));
  return readRuns(ctx, which, { most: MOST_RUNS }).map((run) => {
    const { placed = 0, accepted = 0, ends = 0 } = byId.get(run.id) ?? {};
    return { run, placed: placed > 0, accepted: accepted > 0, ends };
  });
}
