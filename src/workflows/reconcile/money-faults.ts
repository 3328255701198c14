import { type SQL, sql } from 'drizzle-orm';
import { ledgerFaults, orderFaults } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { countedSeats } from '#domain/registration/index.ts';
import { takePortion } from '#src/workflows/portion.ts';

/** Of each kind in one look; the next goes on from there. */
const AT_ONCE = 500;
type Within = (id: SQL) => SQL;
const ALL: Within = () => sql`true`;

/** What must hold between money, places and access; one sentence per fault, empty when all is well. Reads all that there is. */
export function moneyFaults(ctx: Ctx): string[] {
  return [...ledgerFaults(ctx), ...lineFaults(ctx, ALL), ...placeFaults(ctx, ALL), ...overfull(ctx, ALL)];
}

/** The same of the next portion of orders, places and runs, each from where the last look ended. */
export function moneyFaultsOfPortion(ctx: Ctx): string[] {
  const [orders, places, runs] = (['orders', 'places', 'course_runs'] as const).map((table) => nextOf(ctx, table));
  return [
    ...(orders ? [...orderFaults(ctx, orders), ...lineFaults(ctx, within(orders))] : []),
    ...(places ? placeFaults(ctx, within(places)) : []),
    ...(runs ? overfull(ctx, within(runs)) : []),
  ];
}

type Range = { readonly from: string; readonly upTo: string };
const within =
  ({ from, upTo }: Range): Within =>
  (id) =>
    sql`${id} between ${from} and ${upTo}`;

function nextOf(ctx: Ctx, table: 'orders' | 'places' | 'course_runs'): Range | null {
  const read = ({ after, most }: { after: string; most: number }) =>
    ctx.db.all<{ id: string }>(
      sql`select id from ${sql.identifier(table)} where id > ${after} order by id limit ${most}`,
    );
  const ids = takePortion(ctx, `check ${table}`, AT_ONCE, read).map(({ id }) => id);
  const [from, upTo] = [ids.at(0), ids.at(-1)];
  return from && upTo ? { from, upTo } : null;
}

/** Taken back whole, or this line of it ended early. */
const TAKEN_BACK = sql`(exists (select 1 from invoices i where i.source_key = 'credit:' || l.order_id) or exists (select 1 from order_line_ends n where n.line_id = l.id))`;
/** The line that gave a place, wherever it was moved to (`lineOf`). */
const LINE_OF_PLACE = sql`substr(p.source_key, 1, instr(p.source_key || ':moved:', ':moved:') - 1)`;
/** The same the other way round, so that the index of `source_key` answers it. */
const GIVEN_BY_LINE = sql`(p.source_key = l.id or (p.source_key >= l.id || ':moved:' and p.source_key < l.id || ':moved;'))`;
const DELIVERED = sql`exists (select 1 from order_deliveries d where d.order_id = l.order_id and d.outcome = 'delivered')`;

function lineFaults(ctx: Ctx, within: Within): string[] {
  const rows = ctx.db.all<{ id: string }>(sql`
    select l.id as id from order_lines l where ${within(sql`l.order_id`)} and l.kind = 'place' and ${DELIVERED} and not ${TAKEN_BACK}
      and not exists (select 1 from places p where ${GIVEN_BY_LINE} and not exists (select 1 from place_ends e where e.place_id = p.id))`);
  return rows.map((row) => `line ${row.id} was delivered and has no place`);
}

const placeFaults = (ctx: Ctx, within: Within) => [
  ...placeWithoutPayment(ctx, within),
  ...accessWithoutPlace(ctx, within),
];

function placeWithoutPayment(ctx: Ctx, within: Within): string[] {
  const rows = ctx.db.all<{ id: string }>(sql`
    select p.id as id from places p where ${within(sql`p.id`)} and not exists (select 1 from place_ends e where e.place_id = p.id)
      and not exists (select 1 from order_lines l where l.id = ${LINE_OF_PLACE} and ${DELIVERED} and not ${TAKEN_BACK})`);
  return rows.map((row) => `place ${row.id} was given without a payment or invoice`);
}

/** One enrolment per place, none before somebody said yes to what their organisation bought or once it was moved along, and none in force once the place ended. */
function accessWithoutPlace(ctx: Ctx, within: Within): string[] {
  const rows = ctx.db.all<{ id: string }>(sql`
    select p.id as id from places p where ${within(sql`p.id`)} and ((select count(*) from enrolments e where e.source_key = p.id)
        <> (not exists (select 1 from place_ends m where m.place_id = p.id and m.reason = 'moved')
          and (p.organisation_id is null or exists (select 1 from place_answers a where a.place_id = p.id and a.answer = 'accepted')))
      or (exists (select 1 from place_ends x where x.place_id = p.id)
        and exists (select 1 from enrolments e where e.source_key = p.id and not exists (select 1 from enrolment_ends n where n.enrolment_id = e.id))))`);
  return rows.map((row) => `place ${row.id} and its enrolment do not agree`);
}

function overfull(ctx: Ctx, within: Within): string[] {
  const { taken } = countedSeats(sql`r.id`, ctx.now().getTime());
  const rows = ctx.db.all<{ id: string }>(
    sql`select r.id as id from course_runs r where ${within(sql`r.id`)} and r.capacity < ${taken}`,
  );
  return rows.map((row) => `run ${row.id} has more people than seats`);
}
