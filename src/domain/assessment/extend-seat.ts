import { eq } from 'drizzle-orm';
import { assignments, markDrafts } from '#db/schema/assessment.ts';
import { seatExtensions } from '#db/schema/assessment-records.ts';
import { addDays, dayOf, midnight } from '#domain/calendar.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx, type PersonActor } from '#domain/context.ts';
import { cleanText } from '#domain/text.ts';
import { type Case, isOver, type Seat } from './case.ts';
import { fillSeats } from './fill-seats.ts';
import { findCaseOfAssignment } from './find-cases.ts';
import { requireFreeOfficer } from './policy.ts';
import {
  alreadyFinal,
  caseOver,
  extensionReasonTooShort,
  extensionTooFar,
  extensionTooSoon,
  noSuchCase,
} from './refusals.ts';

export const SHORTEST_EXTENSION = 10;
export const LONGEST_EXTENSION = 500;
/** A term is made longer by no more than this, from now. */
export const MOST_DAYS_MORE = 60;
/** Why an officer gives a seat to somebody else. */
export const REASSIGN_REASONS = ['late', 'unreachable', 'tie', 'other'] as const;
export type ReassignReason = (typeof REASSIGN_REASONS)[number];

/**
 * An officer without a tie gives an assessor until the end of a later day, with the reason, which the assessor reads in a mail. Refuses a day that is no
 * later than what stands or has passed, one too far away, and a seat with a final mark or of a case that is over.
 */
export function extendSeat(ctx: Ctx, assignmentId: string, input: { lastDay: string; reason: string }): void {
  change(ctx, (tx) => {
    const { seat, certification, officer } = requireRunningSeat(tx, assignmentId);
    const dueAt = midnight(addDays(input.lastDay, 1));
    if (dueAt <= seat.dueAt || dueAt <= tx.now()) throw extensionTooSoon(seat.dueAt);
    if (input.lastDay > addDays(dayOf(tx.now()), MOST_DAYS_MORE)) throw extensionTooFar(MOST_DAYS_MORE);
    const reason = cleanText(input.reason).trim();
    if (reason.length < SHORTEST_EXTENSION) throw extensionReasonTooShort(SHORTEST_EXTENSION);
    tx.db.insert(seatExtensions).values({ assignmentId, dueAt, reason, givenBy: officer.id, at: tx.now() }).run();
    tx.journal({
      verb: 'assessment.extend_seat',
      subject: ['certification', certification.id],
      facts: { assignment: assignmentId, seat: seat.number },
    });
    tx.mail({ kind: 'assessment.extended', assignmentId, dueAt: dueAt.getTime() });
  });
}

/** An officer without a tie takes a seat back before its mark; the draft goes, the assessor hears it, and somebody else is sought at once. */
export function reassignSeat(ctx: Ctx, assignmentId: string, reason: ReassignReason): void {
  change(ctx, (tx) => {
    const { seat, certification } = requireRunningSeat(tx, assignmentId);
    tx.db.delete(markDrafts).where(eq(markDrafts.assignmentId, assignmentId)).run();
    tx.db
      .update(assignments)
      .set({ returnedAt: tx.now(), returnReason: 'reassigned' })
      .where(eq(assignments.id, assignmentId))
      .run();
    fillSeats(asSystem(tx, 'seats'), certification.id);
    tx.journal({
      verb: 'assessment.reassign_seat',
      subject: ['certification', certification.id],
      facts: { assignment: assignmentId, seat: seat.number, reason },
    });
    tx.mail({ kind: 'assessment.taken_back', assignmentId });
  });
}

function requireRunningSeat(ctx: Ctx, assignmentId: string): { certification: Case; seat: Seat; officer: PersonActor } {
  const certification = findCaseOfAssignment(ctx, assignmentId);
  if (!certification) throw noSuchCase();
  const officer = requireFreeOfficer(ctx, certification);
  const seat = certification.seats.find((each) => each.assignmentId === assignmentId);
  if (!seat) throw noSuchCase();
  if (seat.mark) throw alreadyFinal();
  if (isOver(certification)) throw caseOver();
  return { certification, seat, officer };
}
