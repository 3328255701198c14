import { desc, eq } from 'drizzle-orm';
import { assignments } from '#db/schema/assessment.ts';
import { seatExtensions } from '#db/schema/assessment-records.ts';
import type { Ctx } from '#domain/context.ts';
import type { MailContents } from '#domain/mail-content.ts';
import { paths } from '#src/paths.ts';
import { appealMailContents } from './appeal-mail-contents.ts';
import { appealUntil, caseStatus, isOver } from './case.ts';
import { findCase, findCaseOfAssignment, findNameReason } from './find-cases.ts';
import type { AssessmentMails } from './mail.ts';
import { here, toPerson } from './mail-parts.ts';
import { seatCode } from './seat-code.ts';
import { decisionDue } from './terms.ts';

/** What the mails of this module tell, read from ids when they are sent; null when there is nothing to say any more. */
export const assessmentMailContents = {
  'assessment.opened': (ctx, { certificationId }) => {
    const item = findCase(ctx, certificationId);
    if (!item) return null;
    const url = here(ctx, paths.myCertification(item.id));
    return toPerson(ctx, item.candidateId, { title: item.scheme.title, code: item.code, url });
  },
  'assessment.assigned': (ctx, { assignmentId }) => {
    const item = findCaseOfAssignment(ctx, assignmentId);
    const seat = item?.seats.find((each) => each.assignmentId === assignmentId);
    if (!item || !seat || seat.mark || isOver(item)) return null;
    const url = here(ctx, paths.markingCase(assignmentId));
    return toPerson(ctx, seat.assessorId, { code: seatCode(assignmentId), dueAt: seat.dueAt, url });
  },
  'assessment.seat_open': (ctx, { certificationId, officerId }) => {
    const item = findCase(ctx, certificationId);
    if (!item || caseStatus(item) !== 'seeking') return null;
    return toPerson(ctx, officerId, { code: item.code, url: here(ctx, paths.decisions()) });
  },
  'assessment.ready': (ctx, { certificationId, officerId }) => {
    const item = findCase(ctx, certificationId);
    if (!item || caseStatus(item) !== 'ready') return null;
    return toPerson(ctx, officerId, { code: item.code, url: here(ctx, paths.decision(item.id)) });
  },
  'assessment.no_decider': (ctx, { certificationId, administratorId }) => {
    const item = findCase(ctx, certificationId);
    if (!item || caseStatus(item) !== 'ready') return null;
    return toPerson(ctx, administratorId, { code: item.code, url: here(ctx, paths.adminPeople()) });
  },
  'assessment.mark_soon': toRunningSeat,
  'assessment.mark_late': toRunningSeat,
  'assessment.extended': toRunningSeat,
  'assessment.taken_back': (ctx, { assignmentId }) => {
    const seat = ctx.db.select().from(assignments).where(eq(assignments.id, assignmentId)).get();
    return seat
      ? toPerson(ctx, seat.assessorId, { code: seatCode(assignmentId), url: here(ctx, paths.marking()) })
      : null;
  },
  'assessment.decision_late': (ctx, { certificationId, officerId }) => {
    const item = findCase(ctx, certificationId);
    if (!item?.openedAt || caseStatus(item) !== 'ready') return null;
    const dueAt = decisionDue(item.openedAt);
    return toPerson(ctx, officerId, { code: item.code, dueAt, url: here(ctx, paths.decision(item.id)) });
  },
  'assessment.waits_long': (ctx, { certificationId }) => {
    const item = findCase(ctx, certificationId);
    if (!item || caseStatus(item) !== 'seeking') return null;
    const url = here(ctx, paths.myCertification(item.id));
    return toPerson(ctx, item.candidateId, { code: item.code, title: item.scheme.title, url });
  },
  'assessment.stopped_waiting': (ctx, { certificationId, orderId }) => {
    const item = findCase(ctx, certificationId);
    const url = here(ctx, paths.order(orderId));
    return item && toPerson(ctx, item.candidateId, { code: item.code, title: item.scheme.title, url });
  },
  'assessment.name_corrected': (ctx, { certificationId }) => {
    const item = findCase(ctx, certificationId);
    const reason = item && findNameReason(ctx, certificationId);
    if (!item || !reason) return null;
    const url = here(ctx, paths.myCertification(item.id));
    return toPerson(ctx, item.candidateId, { code: item.code, name: item.name, reason, url });
  },
  'assessment.decided': (ctx, { certificationId }) => {
    const item = findCase(ctx, certificationId);
    const until = item && appealUntil(item);
    if (!item?.decision || !until) return null;
    const { reasons, deviation, outcome } = item.decision;
    const { title } = item.scheme;
    const url = here(ctx, paths.myCertification(item.id));
    return toPerson(ctx, item.candidateId, { outcome, title, reasons, deviation, appealUntil: until, url });
  },
  ...appealMailContents,
} satisfies MailContents<keyof AssessmentMails>;

/** To the assessor who still holds this seat, with what stands now. */
function toRunningSeat(ctx: Ctx, { assignmentId }: { readonly assignmentId: string }) {
  const item = findCaseOfAssignment(ctx, assignmentId);
  const seat = item?.seats.find((each) => each.assignmentId === assignmentId);
  if (!item || !seat || seat.mark || isOver(item)) return null;
  const reason = newestExtensionReason(ctx, assignmentId);
  const url = here(ctx, paths.markingCase(assignmentId));
  return toPerson(ctx, seat.assessorId, { code: seatCode(assignmentId), dueAt: seat.dueAt, reason, url });
}

function newestExtensionReason(ctx: Ctx, assignmentId: string): string {
  const its = eq(seatExtensions.assignmentId, assignmentId);
  const row = ctx.db.select().from(seatExtensions).where(its).orderBy(desc(seatExtensions.seq)).limit(1).get();
  return row?.reason ?? '';
}
