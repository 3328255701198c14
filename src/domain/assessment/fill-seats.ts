import { and, eq } from 'drizzle-orm';
import { assignments, markDrafts, openSeats } from '#db/schema/assessment.ts';
import { change, type Entry, type Message, none } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { listPeopleWithRole } from '#domain/identity/index.ts';
import { chooseAssessor } from './allocation.ts';
import { type Case, emptySeats, isOver, type SeatNumber } from './case.ts';
import { countWaiting, requireCase } from './find-cases.ts';
import { DAYS_TO_MARK } from './mark.ts';
import { tiesOf } from './ties.ts';

type Filled = { entries: Entry[]; send: Message[] };
const NONE: Filled = { entries: [], send: [] };

/**
 * Empties the seats of who is no assessor any more, then gives every empty seat of an open case to the free assessor with the least work. A seat that nobody may take is written down with the
 * grounds and told to the officers, once per seat. Nothing to fill: nothing happens. Called by the verbs that empty a seat or need one, and by a job.
 */
export function fillSeats(ctx: Ctx, certificationId: string): void {
  change(ctx, (tx) => {
    const before = requireCase(tx, certificationId);
    if (!before.openedAt || isOver(before)) return { value: undefined, entry: none };
    const freed = freeSeats(tx, before);
    const filled = emptySeats(requireCase(tx, certificationId)).map((seat) => fillSeat(tx, certificationId, seat));
    return { value: undefined, entry: [...freed, ...filled.flatMap(({ entries }) => entries)], send: filled.flatMap(({ send }) => send) };
  });
}

function freeSeats(tx: Tx, one: Case): Entry[] {
  const assessors = new Set(listPeopleWithRole(tx, 'assessor').map(({ id }) => id));
  const left = one.seats.filter((seat) => !seat.mark && !assessors.has(seat.assessorId));
  return left.map(({ assignmentId, number }) => {
    tx.db.delete(markDrafts).where(eq(markDrafts.assignmentId, assignmentId)).run();
    tx.db.update(assignments).set({ returnedAt: tx.now, returnReason: 'appointment_ended' }).where(eq(assignments.id, assignmentId)).run();
    return { verb: 'assessment.free_seat', subject: ['certification', one.id], data: { assignment: assignmentId, seat: number } };
  });
}

function fillSeat(tx: Tx, certificationId: string, seat: SeatNumber): Filled {
  const assessors = listPeopleWithRole(tx, 'assessor').map(({ id }) => id);
  const waiting = countWaiting(tx, assessors);
  const one = requireCase(tx, certificationId);
  const choice = chooseAssessor(
    assessors.map((id) => ({ id, waiting: waiting.get(id) ?? 0 })),
    tiesOf(tx, one),
  );
  if (choice.kind === 'nobody') return leaveOpen(tx, certificationId, seat, choice.grounds);
  const id = tx.newId('asg');
  const dueAt = new Date(tx.now.getTime() + DAYS_TO_MARK * 24 * 3600_000);
  tx.db.insert(assignments).values({ id, certificationId, assessorId: choice.assessorId, seat, assignedAt: tx.now, dueAt }).run();
  tx.db
    .delete(openSeats)
    .where(and(eq(openSeats.certificationId, certificationId), eq(openSeats.seat, seat)))
    .run();
  return {
    entries: [{ verb: 'assessment.assign', subject: ['certification', certificationId], data: { assignment: id, assessor: choice.assessorId, seat } }],
    send: [{ kind: 'letter', key: `assessment.assigned:${id}`, payload: { letter: 'assessment.assigned', assignmentId: id } }],
  };
}

function leaveOpen(tx: Tx, certificationId: string, seat: SeatNumber, grounds: Readonly<Record<string, number>>): Filled {
  const row = { certificationId, seat, grounds, since: tx.now };
  const known = tx.db.insert(openSeats).values(row).onConflictDoNothing().returning({ seat: openSeats.seat }).all().length === 0;
  if (known) {
    tx.db
      .update(openSeats)
      .set({ grounds })
      .where(and(eq(openSeats.certificationId, certificationId), eq(openSeats.seat, seat)))
      .run();
    return NONE;
  }
  const letter = (officerId: string): Message => ({
    kind: 'letter',
    key: `assessment.seat_open:${certificationId}:${seat}:${tx.now.getTime()}:${officerId}`,
    payload: { letter: 'assessment.seat_open', certificationId, seat, officerId },
  });
  return {
    entries: [{ verb: 'assessment.leave_seat_open', subject: ['certification', certificationId], data: { seat, ...grounds } }],
    send: listPeopleWithRole(tx, 'certification_officer').map(({ id }) => letter(id)),
  };
}
