import { caseStatus, findCase } from '#domain/assessment/index.ts';
import {
  findTerms,
  type LeavingFacts,
  type Order,
  type OrderLine,
  type OrderStatus,
  orderStatus,
  percentBack,
  readLeavingFacts,
  shareOf,
  termsOn,
  withdrawalEnd,
} from '#domain/billing/index.ts';
import { addDays, dayOf, daysBetween } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import { firstMeeting, type Run, requireRun, runStatus } from '#domain/learning/index.ts';
import { findPlaceOfLine } from '#domain/registration/index.ts';
import type { Terms } from '#src/catalogue/port.ts';

/** What of a line comes back: `part` of `whole`, in whole eurocents with VAT. */
export type Back = { readonly part: number; readonly whole: number; readonly cents: number };

/** A row of the terms, for this run: up to and including which day how much comes back; the last row has no day. */
export type Step = { readonly until: string | null; readonly percent: number; readonly cents: number };

/** Which ways out a line has at this instant, by the law and by the terms that its buyer agreed to. */
export type LeavingOffer = {
  readonly line: OrderLine;
  readonly terms: Terms;
  /** For a consumer, within the time for changing one's mind and while something is left. `until` is half-open. */
  readonly withdraw: { readonly until: Date; readonly back: Back } | null;
  /** For everybody else, until the run begins. */
  readonly cancel: { readonly back: Back; readonly steps: readonly Step[] } | null;
  /** To another run of the same course, until and including this day. */
  readonly move: { readonly run: Run; readonly until: string } | null;
};

/** The ways out of each line of an order, whoever asks. Nothing of an order that was not delivered, and of a line that ended. */
export function leavingOffers(
  ctx: Ctx,
  order: Order,
  status: OrderStatus = orderStatus(ctx, order.id),
): LeavingOffer[] {
  if (status !== 'paid' && status !== 'on_invoice') return [];
  const facts = readLeavingFacts(ctx, order.id);
  return order.lines.filter(({ id }) => !facts.endedLines.has(id)).map((line) => offerOf(ctx, order, line, facts));
}

function offerOf(ctx: Ctx, order: Order, line: OrderLine, facts: LeavingFacts): LeavingOffer {
  const { catalogue } = ctx.outside;
  const terms = (facts.version && findTerms(catalogue, facts.version)) || termsOn(catalogue, dayOf(ctx.now()));
  const found = line.kind === 'place' ? findPlaceOfLine(ctx, line.id) : null;
  const place = found?.endedAt ? null : found;
  const run = place && requireRun(ctx, place.runId);
  const withdraw = withdrawalOf(ctx, { order, line, facts, run });
  const coming = run && ['open', 'full', 'closed'].includes(runStatus(run, ctx.now())) ? run : null;
  return {
    line,
    terms,
    withdraw,
    cancel: coming && !withdraw ? cancellingOf(ctx, line, coming, terms) : null,
    move: coming && place && place.moved < terms.moving.times ? movingOf(ctx, coming, terms) : null,
  };
}

type Bought = {
  readonly order: Order;
  readonly line: OrderLine;
  readonly facts: LeavingFacts;
  readonly run: Run | null;
};

function withdrawalOf(ctx: Ctx, { order, line, facts, run }: Bought): LeavingOffer['withdraw'] {
  const until = facts.deliveredAt && withdrawalEnd(order, facts.deliveredAt);
  if (!until || until <= ctx.now()) return null;
  const used = usedOf(ctx, line, run);
  if (!used || used.part >= used.whole) return null;
  // What was used before its buyer said that they want to begin at once costs nothing (BW 6:230s (4) and (5)).
  const counts = facts.startAtOnce || line.kind !== 'place';
  const part = counts ? used.whole - used.part : used.whole;
  return { until, back: backOf(line, part, used.whole) };
}

/** How much of a line is used up at this instant: meetings that have begun; of a certification all of it once nobody has to be found any more. */
function usedOf(ctx: Ctx, line: OrderLine, run: Run | null): { part: number; whole: number } | null {
  if (run) {
    const begun = run.meetings.filter(({ startsAt }) => startsAt <= ctx.now()).length;
    return { part: begun, whole: Math.max(1, run.meetings.length) };
  }
  if (line.kind !== 'certification') return null;
  const item = findCase(ctx, line.subjectId);
  return { part: item && caseStatus(item) === 'seeking' ? 0 : 1, whole: 1 };
}

function cancellingOf(ctx: Ctx, line: OrderLine, run: Run, terms: Terms): NonNullable<LeavingOffer['cancel']> {
  const begins = firstDayOf(run);
  const percent = percentBack(terms, daysBetween(dayOf(ctx.now()), begins));
  const steps = terms.cancelling.map(({ daysBefore, backPercent }) => ({
    until: daysBefore === 0 ? null : addDays(begins, -daysBefore),
    percent: backPercent,
    cents: backOf(line, backPercent, 100).cents,
  }));
  return { back: backOf(line, percent, 100), steps };
}

function movingOf(ctx: Ctx, run: Run, terms: Terms): LeavingOffer['move'] {
  const until = addDays(firstDayOf(run), -terms.moving.daysBefore);
  return dayOf(ctx.now()) > until ? null : { run, until };
}

/** The day of the first meeting; while none is planned the day on which registration closes. */
function firstDayOf(run: Run): string {
  return dayOf(firstMeeting(run)?.startsAt ?? run.closesAt);
}

function backOf(line: OrderLine, part: number, whole: number): Back {
  const { netCents, vatCents } = shareOf(line, { part, whole });
  return { part, whole, cents: netCents + vatCents };
}
