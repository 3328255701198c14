import { findOrderBySubject, orderState } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { listCoordinatedOrganisations, listMembers } from '#domain/identity/index.ts';
import { findRun } from '#domain/learning/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { findHoldOf, findPlaceOf, findWaitingNumber, listPlacesToAnswer } from '#domain/registration/index.ts';
import { catalogue } from '#src/messages/catalogue.nl.ts';
import { type RunOnOffer, toOffers } from './catalogue.ts';
import { entryTo } from './entry.ts';

/** What this reader has to do with this run. */
export type Mine = {
  readonly hasPlace: boolean;
  /** The place that an organisation bought for the reader, who has not said yes or no. */
  readonly toAnswer: string | null;
  readonly heldUntil: Date | null;
  /** The open order for the held seat. */
  readonly orderId: string | null;
  /** Number on the waiting list, 1 being next. */
  readonly waiting: number | null;
  /** Titles of courses that come first and that the reader has no certificate of. */
  readonly missing: readonly string[];
};
export type Buyer = { readonly organisationId: string; readonly name: string; readonly members: readonly { readonly id: string; readonly name: string }[] };
export type RunPage = {
  readonly run: RunOnOffer;
  readonly open: boolean;
  readonly past: boolean;
  readonly mine: Mine | null;
  readonly buyers: readonly Buyer[];
};

/** The page of one run, for this reader. Refuses with `not_found`. */
export function readRunPage(ctx: Ctx, runId: string): RunPage {
  const found = findRun(ctx, runId);
  const run = found ? toOffers(ctx, [found])[0] : undefined;
  if (!run) throw new Refusal('not_found', catalogue.noRun);
  const last = run.meetings.at(-1);
  return { run, open: run.closesAt > ctx.now, past: last !== undefined && last.endsAt <= ctx.now, mine: mineOf(ctx, run), buyers: buyersOf(ctx) };
}

function mineOf(ctx: Ctx, run: RunOnOffer): Mine | null {
  if (ctx.actor.kind !== 'person') return null;
  const personId = ctx.actor.id;
  const hold = findHoldOf(ctx, run.id, personId);
  const place = findPlaceOf(ctx, run.id, personId);
  const order = hold && findOrderBySubject(ctx, hold.id);
  return {
    hasPlace: place !== null,
    toAnswer: listPlacesToAnswer(ctx).find(({ id }) => id === place?.id)?.id ?? null,
    heldUntil: hold?.lapsesAt ?? null,
    orderId: order && orderState(ctx, order.id) === 'open' ? order.id : null,
    waiting: findWaitingNumber(ctx, run.id, personId),
    missing: (entryTo(ctx, run.course.id, personId)?.missing ?? []).map((id) => ctx.outside.catalogue.findCourse(id)?.title ?? id),
  };
}

/** The organisations that this reader buys for, with who belongs to them. */
function buyersOf(ctx: Ctx): Buyer[] {
  return listCoordinatedOrganisations(ctx).map(({ id, name }) => ({
    organisationId: id,
    name,
    members: listMembers(ctx, id).map((member) => ({ id: member.personId, name: member.name })),
  }));
}
