import { and, eq, lt } from 'drizzle-orm';
import { climbPlanParts } from '#db/schema/portfolio.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isPerson, type Tx } from '#domain/context.ts';
import { type Basis, type Fields, FROM_NOTHING, nextVersion, settleDraft } from '#domain/draft.ts';
import { MOST_PLAN_VERSIONS, type PlanPart, readPlanFields } from './climb-plan.ts';
import { eraseFormDraft } from './erase-form-draft.ts';
import { findMyFormDraft } from './find-form-draft.ts';
import { findMyPlanPart, listMyPlanVersions } from './find-plan.ts';
import { planVersionNotFound, signInForPlan } from './refusals.ts';

export type ToPlan = {
  readonly part: PlanPart;
  /** What was typed, by field; those that are not in it stay as they are. */
  readonly typed: Fields;
  /** What the form was made from; without it nothing that stands there is replaced. */
  readonly basis?: Basis;
};

/**
 * Saves a part of the own climb plan as a new version; what stood there stays to be seen. The same again makes no version. A form that is older
 * than what stands there, draft included, is refused with both texts where both were changed (see `StaleDraft`); the other fields get their way.
 * The draft of the form is gone with it. Refuses what is too long, at its field. Nobody else reads a plan, so it leaves no line in the journal.
 */
export function savePlanPart(ctx: Ctx, { part, typed, basis = FROM_NOTHING }: ToPlan): void {
  const sent = readPlanFields(part, typed);
  change(ctx, (tx) => {
    if (!isPerson(tx.actor)) throw signInForPlan();
    const stands = findMyFormDraft(tx, { form: 'plan', id: part });
    const settled = stands.version > 0 ? settleDraft(basis, stands, sent).merged : sent;
    // What another window left in a draft is checked as if it was sent here.
    writePlanPart(tx, part, { ...stands.fields, ...readPlanFields(part, settled) });
    eraseFormDraft(tx, { form: 'plan', id: part });
  });
}

/**
 * Puts an earlier version of a part back, as its newest; a draft of that part becomes a version first, so that nothing is lost. Refuses a version
 * that is not there.
 */
export function putBackPlanPart(ctx: Ctx, { part, version }: { part: PlanPart; version: number }): void {
  change(ctx, (tx) => {
    if (!isPerson(tx.actor)) throw signInForPlan();
    const earlier = listMyPlanVersions(tx, part).find((one) => one.version === version);
    if (!earlier) throw planVersionNotFound();
    const draft = findMyFormDraft(tx, { form: 'plan', id: part });
    if (draft.savedAt) writePlanPart(tx, part, draft.fields);
    writePlanPart(tx, part, earlier.fields);
    eraseFormDraft(tx, { form: 'plan', id: part });
  });
}

/** Writes the next version of a part of who acts, unless it says what stands there already. */
export function writePlanPart(tx: Tx, part: PlanPart, fields: Fields): void {
  if (!isPerson(tx.actor)) throw signInForPlan();
  const personId = tx.actor.id;
  const before = findMyPlanPart(tx, part);
  const filled = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
  const names = new Set([...Object.keys(before.fields), ...Object.keys(filled)]);
  if ([...names].every((name) => before.fields[name] === filled[name])) return;
  const version = nextVersion(before.version, tx.now());
  tx.db.insert(climbPlanParts).values({ personId, part, version, fields: filled, savedAt: tx.now() }).run();
  const oldest = listMyPlanVersions(tx, part, MOST_PLAN_VERSIONS).at(-1)?.version ?? 0;
  tx.db
    .delete(climbPlanParts)
    .where(
      and(eq(climbPlanParts.personId, personId), eq(climbPlanParts.part, part), lt(climbPlanParts.version, oldest)),
    )
    .run();
}
