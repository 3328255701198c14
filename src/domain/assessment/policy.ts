import { daysAfter } from '#domain/calendar.ts';
import { type Ctx, isPerson, type PersonActor } from '#domain/context.ts';
import type { Case, Seat } from './case.ts';
import { type Ground, groundAgainst, groundAgainstAssessor } from './conflict.ts';
import { findCaseOfAssignment } from './find-cases.ts';
import { noSuchCase, onlyOfficersDecide, tiedAssessor, tiedOfficer } from './refusals.ts';
import { tiesOf } from './ties.ts';

/** How long an assessor can read back the own final mark, in days. */
export const READ_BACK_DAYS = 42;

/** Whether who made a mark final then may still read it; whatever becomes of the case says nothing here. */
export function canReadBack(finalAt: Date, now: Date): boolean {
  return now < daysAfter(finalAt, READ_BACK_DAYS);
}

/** The seat of the assessor who asks, with its case. Somebody else's seat, or one that was given back, is not there. */
export function requireMySeat(
  ctx: Ctx,
  assignmentId: string,
): { certification: Case; seat: Seat; assessor: PersonActor } {
  const { actor } = ctx;
  const certification = isPerson(actor) && actor.roles.has('assessor') ? findCaseOfAssignment(ctx, assignmentId) : null;
  const seat = certification?.seats.find((each) => each.assignmentId === assignmentId);
  if (!certification || !seat || !isPerson(actor) || seat.assessorId !== actor.id) throw noSuchCase();
  return { certification, seat, assessor: actor };
}

/** What shuts the assessor of this seat out by now, though nothing did when the seat was given. */
export function groundAtMySeat(ctx: Ctx, certification: Case, assessorId: string): Ground | null {
  return groundAgainstAssessor(assessorId, { ...tiesOf(ctx, certification), seated: new Set() });
}

/** The seat of the assessor who asks, as long as no tie came after it was given. */
export function requireFreeSeat(ctx: Ctx, assignmentId: string): ReturnType<typeof requireMySeat> {
  const mine = requireMySeat(ctx, assignmentId);
  const ground = groundAtMySeat(ctx, mine.certification, mine.assessor.id);
  if (ground) throw tiedAssessor(ground);
  return mine;
}

/** An officer without any tie to the candidate; one with a tie is shut out from the case as a whole. */
export function requireFreeOfficer(ctx: Ctx, certification: Case): PersonActor {
  const { actor } = ctx;
  if (!isPerson(actor) || !actor.roles.has('certification_officer')) throw onlyOfficersDecide();
  const ground = groundAgainst(actor.id, tiesOf(ctx, certification));
  if (ground) throw tiedOfficer(ground);
  return actor;
}
