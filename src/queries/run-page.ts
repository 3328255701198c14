import { findOpenOrderId, findOrderIdOfLine } from '#domain/billing/index.ts';
import { findPrerequisites } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';
import { listCoordinatedMembers } from '#domain/identity/index.ts';
import { findRun } from '#domain/learning/index.ts';
import { refusals } from '#domain/refusals.ts';
import { type Elsewhere, findPart } from '#domain/registration/index.ts';
import { type RunOnOffer, toOffers } from './catalogue.ts';

/** What this reader has to do with this run. */
export type Mine = {
  readonly hasPlace: boolean;
  /** The place of the reader in another run of the same course, with the order to move it by when they bought it. */
  readonly elsewhere: { readonly city: string; readonly orderId: string | null } | null;
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
export type Buyer = {
  readonly organisationId: string;
  readonly name: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
};
export type RunPage = {
  readonly run: RunOnOffer;
  readonly mine: Mine | null;
  readonly buyers: readonly Buyer[];
};

/** The page of one run, for this reader. Refuses with `not_found`. */
export function readRunPage(ctx: Ctx, runId: string): RunPage {
  const found = findRun(ctx, runId);
  const run = found ? toOffers(ctx, [found])[0] : undefined;
  if (!run) throw refusals.notThere();
  return {
    run,
    mine: mineOf(ctx, run),
    buyers: buyersOf(ctx),
  };
}

/** What a run is called, for who may not know more of it. Refuses with `not_found`. */
export function requireRunName(
  ctx: Ctx,
  runId: string,
): { readonly id: string; readonly title: string; readonly city: string } {
  const run = findRun(ctx, runId);
  const course = run && ctx.outside.catalogue.findCourse(run.courseId);
  if (!course) throw refusals.notThere();
  return { id: run.id, title: course.title, city: run.city };
}

function mineOf(ctx: Ctx, run: RunOnOffer): Mine | null {
  if (ctx.actor.kind !== 'person') return null;
  const personId = ctx.actor.id;
  const { placeId, awaitsAnswer, hold, waiting, elsewhere } = findPart(ctx, run.id, personId);
  return {
    hasPlace: placeId !== null,
    elsewhere: elsewhereOf(ctx, elsewhere),
    toAnswer: awaitsAnswer ? placeId : null,
    heldUntil: hold?.lapsesAt ?? null,
    orderId: hold && findOpenOrderId(ctx, hold.id),
    waiting,
    missing: (findPrerequisites(ctx, run.course.id, personId)?.missing ?? []).map(
      (id) => ctx.outside.catalogue.findCourse(id)?.title ?? id,
    ),
  };
}

/** What was bought can be moved from its order. */
function elsewhereOf(ctx: Ctx, elsewhere: Elsewhere | null): Mine['elsewhere'] {
  if (!elsewhere) return null;
  const { city, lineId } = elsewhere;
  return { city, orderId: lineId && findOrderIdOfLine(ctx, lineId) };
}

/** The organisations that this reader buys for, with who belongs to them. */
function buyersOf(ctx: Ctx): Buyer[] {
  return listCoordinatedMembers(ctx).map(({ id, name, members }) => ({
    ...{ organisationId: id, name },
    members: members.map((member) => ({ id: member.personId, name: member.name })),
  }));
}
