import { and, eq } from 'drizzle-orm';
import { assignments, markDrafts, openSeats } from '#db/schema/assessment.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { listPeopleWithRole } from '#domain/identity/index.ts';
import { chooseAssessor } from './allocation.ts';
import { type Case, emptySeats, isOver, type SeatNumber } from './case.ts';
import type { Ground } from './conflict.ts';
import { countWaiting, requireCase } from './find-cases.ts';
import { DAYS_TO_MARK } from './mark.ts';
import { tiesOf } from './ties.ts';

/**
 * Empties the seats of who is no assessor any more, then gives every empty seat of an open case to a free assessor with the least work, by lot. A seat that nobody may take is written down with the
 * grounds and told to the officers, once per seat. Nothing to fill: nothing happens. Called by the verbs that empty a seat or need one, and by a job.
 */
export function fillSeats(ctx: Ctx, certificationId: string): void {
  change(ctx, (tx) => {
    const before = requireCase(tx, certificationId);
    if (!before.openedAt || isOver(before)) return;
    freeSeats(tx, before);
    for (const seat of emptySeats(requireCase(tx, certificationId))) fillSeat(tx, certificationId, seat);
  });
}

function freeSeats(tx: Tx, certification: Case): void {
  const assessors = new Set(listPeopleWithRole(tx, 'assessor').map(({ id }) => id));
  const left = certification.seats.filter((seat) => !seat.mark && !assessors.has(seat.assessorId));
  for (const { assignmentId, number } of left) {
    tx.db.delete(markDrafts).where(eq(markDrafts.assignmentId, assignmentId)).run();
    tx.db
      .update(assignments)
      .set({ returnedAt: tx.now(), returnReason: 'appointment_ended' })
      .where(eq(assignments.id, assignmentId))
      .run();
    tx.journal({
      verb: 'assessment.free_seat',
      subject: ['certification', certification.id],
      facts: { assignment: assignmentId, seat: number },
    });
  }
}

function fillSeat(tx: Tx, certificationId: string, seat: SeatNumber): void {
  const assessors = listPeopleWithRole(tx, 'assessor').map(({ id }) => id);
  const waiting = countWaiting(tx, assessors);
  const certification = requireCase(tx, certificationId);
  const choice = chooseAssessor(
    assessors.map((id) => ({ id, waiting: waiting.get(id) ?? 0 })),
    tiesOf(tx, certification),
  );
  if (choice.kind === 'nobody') {
    leaveOpen(tx, certificationId, seat, choice.grounds);
    return;
  }
  const id = tx.newId('asg');
  const dueAt = new Date(tx.now().getTime() + DAYS_TO_MARK * 24 * 3600_000);
  tx.db
    .insert(assignments)
    .values({ id, certificationId, assessorId: choice.assessorId, seat, assignedAt: tx.now(), dueAt })
    .run();
  tx.db
    .delete(openSeats)
    .where(and(eq(openSeats.certificationId, certificationId), eq(openSeats.seat, seat)))
    .run();
  tx.journal({
    verb: 'assessment.assign_assessor',
    subject: ['certification', certificationId],
    facts: { assignment: id, assessor: choice.assessorId, seat },
  });
  tx.mail({ kind: 'assessment.assigned', assignmentId: id });
}

function leaveOpen(
  tx: Tx,
  certificationId: string,
  seat: SeatNumber,
  grounds: Readonly<Partial<Record<Ground, number>>>,
): void {
  const row = { certificationId, seat, grounds, since: tx.now() };
  const known =
    tx.db.insert(openSeats).values(row).onConflictDoNothing().returning({ seat: openSeats.seat }).all().length === 0;
  if (known) {
    tx.db
      .update(openSeats)
      .set({ grounds })
      .where(and(eq(openSeats.certificationId, certificationId), eq(openSeats.seat, seat)))
      .run();
    return;
  }
  tx.journal({
    verb: 'assessment.leave_seat_open',
    subject: ['certification', certificationId],
    facts: { seat, ...grounds },
  });
  const since = tx.now().getTime();
  for (const { id: officerId } of listPeopleWithRole(tx, 'certification_officer'))
    tx.mail({ kind: 'assessment.seat_open', certificationId, seat, since, officerId });
}
