import { eq } from 'drizzle-orm';
import { markDrafts, marks } from '#db/schema/assessment.ts';
import { change, type Message } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { listPeopleWithRole } from '#domain/identity/index.ts';
import { type Case, isOver, stageOf } from './case.ts';
import { fillSeats } from './fill-seats.ts';
import { listDrafts, requireCase } from './find-cases.ts';
import { faultsOf, markOf } from './mark.ts';
import { groundAtMySeat, requireMySeat } from './policy.ts';
import { alreadyFinal, caseOver, notYetComplete, oneMarkEach, tiedAssessor } from './refusals.ts';

/**
 * Makes the draft of one seat final, for good. Refuses an incomplete one, a second one by the same assessor, and one about somebody
 * the assessor has a tie to by now. When two marks differ too far a third assessor is sought; when all are in the officers hear it.
 */
export function finaliseMark(ctx: Ctx, assignmentId: string): void {
  change(ctx, (tx) => {
    const { one, seat, assessor } = requireMySeat(tx, assignmentId);
    if (seat.mark) throw alreadyFinal();
    if (isOver(one)) throw caseOver();
    if (one.seats.some((other) => other.mark && other.assessorId === assessor.id)) throw oneMarkEach();
    const ground = groundAtMySeat(tx, one, assessor.id);
    if (ground) throw tiedAssessor(ground);
    const drafts = listDrafts(tx, assignmentId);
    const faults = faultsOf(one.scheme, drafts);
    if (faults.length > 0) throw notYetComplete(faults);
    tx.db
      .insert(marks)
      .values({ assignmentId, certificationId: one.id, assessorId: assessor.id, criteria: markOf(one.scheme, drafts), finalAt: tx.now })
      .run();
    tx.db.delete(markDrafts).where(eq(markDrafts.assignmentId, assignmentId)).run();
    fillSeats(tx, one.id);
    return {
      value: undefined,
      entry: { verb: 'assessment.finalise', subject: ['certification', one.id], data: { assignment: assignmentId, seat: seat.number } },
      send: lettersWhenReady(tx, requireCase(tx, one.id)),
    };
  });
}

function lettersWhenReady(tx: Tx, one: Case): Message[] {
  if (stageOf(one) !== 'ready') return [];
  return listPeopleWithRole(tx, 'certification_officer').map(({ id }) => ({
    kind: 'letter',
    key: `assessment.ready:${one.id}:${id}`,
    payload: { letter: 'assessment.ready', certificationId: one.id, officerId: id },
  }));
}
