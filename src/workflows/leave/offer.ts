import {
  findAgreedTerms,
  findDeliveredAt,
  findLineEnd,
  findTerms,
  type Order,
  type OrderLine,
  orderStatus,
  percentBack,
  shareOf,
  termsOn,
  withdrawalEnd,
} from '#domain/billing/index.ts';
import { addDays, dayOf, daysBetween } from '#domain/calendar.ts';
import type { Ctx } from '#domain/context.ts';
import { firstMeeting, type Run, requireRun, runStatus } from '#domain/learning/index.ts';
import { findPlaceOfLine } from '#domain/registration/index.ts';
import type { Terms } from '#src/catalogue/port.ts';
import { fulfilmentOf } from '#src/workflows/fulfilment/index.ts';

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
export function leavingOffers(ctx: Ctx, order: Order): LeavingOffer[] {
  const status = orderStatus(ctx, order.id);
  if (status !== 'paid' && status !== 'on_invoice') return [];
  return order.lines.filter(({ id }) => !findLineEnd(ctx, id)).map((line) => offerOf(ctx, order, line));
}

function offerOf(ctx: Ctx, order: Order, line: OrderLine): LeavingOffer {
  const version = findAgreedTerms(ctx, order.id)?.version;
  const { catalogue } = ctx.outside;
  const terms = (version && findTerms(catalogue, version)) || termsOn(catalogue, dayOf(ctx.now()));
  const withdraw = withdrawalOf(ctx, order, line);
  const run = runOf(ctx, line);
  const coming = run && ['open', 'full', 'closed'].includes(runStatus(run, ctx.now())) ? run : null;
  return {
    line,
    terms,
    withdraw,
    cancel: coming && !withdraw ? cancellingOf(ctx, line, coming, terms) : null,
    move: coming && movingOf(ctx, line, coming, terms),
  };
}

function withdrawalOf(ctx: Ctx, order: Order, line: OrderLine): LeavingOffer['withdraw'] {
  const deliveredAt = findDeliveredAt(ctx, order.id);
  const until = deliveredAt && withdrawalEnd(order, deliveredAt);
  const used = fulfilmentOf(line.kind).used?.(ctx, line);
  if (!until || until <= ctx.now() || !used || used.part >= used.whole) return null;
  // What was used before its buyer said that they want to begin at once costs nothing (BW 6:230s (4) and (5)).
  const counts = findAgreedTerms(ctx, order.id)?.startAtOnce || line.kind !== 'place';
  const part = counts ? used.whole - used.part : used.whole;
  return { until, back: backOf(line, part, used.whole) };
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

function movingOf(ctx: Ctx, line: OrderLine, run: Run, terms: Terms): LeavingOffer['move'] {
  const place = findPlaceOfLine(ctx, line.id);
  const until = addDays(firstDayOf(run), -terms.moving.daysBefore);
  if (!place || place.endedAt || place.moved >= terms.moving.times || dayOf(ctx.now()) > until) return null;
  return { run, until };
}

function runOf(ctx: Ctx, line: OrderLine): Run | null {
  const place = line.kind === 'place' ? findPlaceOfLine(ctx, line.id) : null;
  return place && !place.endedAt ? requireRun(ctx, place.runId) : null;
}

/** The day of the first meeting; while none is planned the day on which registration closes. */
function firstDayOf(run: Run): string {
  return dayOf(firstMeeting(run)?.startsAt ?? run.closesAt);
}

function backOf(line: OrderLine, part: number, whole: number): Back {
  const { netCents, vatCents } = shareOf(line, { part, whole });
  return { part, whole, cents: netCents + vatCents };
}
