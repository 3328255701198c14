import { eq } from 'drizzle-orm';
import { markDrafts, marks } from '#db/schema/assessment.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import type { Basis } from '#domain/draft.ts';
import { caseStatus, isOver } from './case.ts';
import { fillSeats } from './fill-seats.ts';
import { listDrafts, requireCase } from './find-cases.ts';
import { faultsOf, markDraft, markOf } from './mark.ts';
import { groundAtMySeat, requireMySeat } from './policy.ts';
import { alreadyFinal, caseOver, changedSince, notYetComplete, oneMarkEach, tiedAssessor } from './refusals.ts';
import { tellDeciders } from './tell-deciders.ts';

/**
 * Makes the draft of one seat final, for good; `seen` is what the assessor read over, and a draft that changed since is refused. Refuses an
 * incomplete one, a second one by the same assessor, and one about somebody the assessor has a tie to by now. When two marks differ too far a third assessor is sought; when all are in who may decide hears it.
 */
export function finaliseMark(ctx: Ctx, assignmentId: string, seen?: Basis): void {
  change(ctx, (tx) => {
    const { certification, seat, assessor } = requireMySeat(tx, assignmentId);
    if (seat.mark) throw alreadyFinal();
    if (isOver(certification)) throw caseOver();
    if (certification.seats.some((other) => other.mark && other.assessorId === assessor.id)) throw oneMarkEach();
    const ground = groundAtMySeat(tx, certification, assessor.id);
    if (ground) throw tiedAssessor(ground);
    const drafts = listDrafts(tx, assignmentId);
    if (seen && seen.version !== markDraft(drafts).version) throw changedSince();
    const faults = faultsOf(certification.scheme, drafts);
    if (faults.length > 0) throw notYetComplete(faults);
    tx.db
      .insert(marks)
      .values({
        assignmentId,
        certificationId: certification.id,
        assessorId: assessor.id,
        criteria: markOf(certification.scheme, drafts),
        finalAt: tx.now(),
      })
      .run();
    tx.db.delete(markDrafts).where(eq(markDrafts.assignmentId, assignmentId)).run();
    fillSeats(tx, certification.id);
    tx.journal({
      verb: 'assessment.finalise_mark',
      subject: ['certification', certification.id],
      facts: { assignment: assignmentId, seat: seat.number },
    });
    const after = requireCase(tx, certification.id);
    if (caseStatus(after) === 'ready') tellDeciders(tx, after);
  });
}
