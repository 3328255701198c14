import type { Ctx } from '#domain/context.ts';
import type { MailContents } from '#domain/mail-content.ts';
import { paths } from '#src/paths.ts';
import { isOver } from './case.ts';
import { findAppeal } from './find-appeal.ts';
import { findCase } from './find-cases.ts';
import type { AssessmentMails } from './mail.ts';
import { here, toPerson } from './mail-parts.ts';
import { decisionDue } from './terms.ts';

type AppealMails = Extract<keyof AssessmentMails, `assessment.appeal_${string}`>;

/** What the mails about an appeal tell, read when they are sent; null when there is nothing to say any more. */
export const appealMailContents = {
  'assessment.appeal_lodged': (ctx, { certificationId }) => toCandidate(ctx, certificationId),
  'assessment.appeal_withdrawn': (ctx, { certificationId }) => toCandidate(ctx, certificationId),
  'assessment.appeal_came': (ctx, { certificationId, officerId }) => {
    const hearing = findCase(ctx, certificationId);
    if (!hearing?.openedAt || isOver(hearing)) return null;
    const url = here(ctx, paths.decision(hearing.id));
    return toPerson(ctx, officerId, { code: hearing.code, dueAt: decisionDue(hearing.openedAt), url });
  },
  'assessment.appeal_decided': (ctx, { certificationId }) => {
    const hearing = findCase(ctx, certificationId);
    if (!hearing?.hears || !hearing.decision) return null;
    const { outcome, reasons, deviation } = hearing.decision;
    const url = here(ctx, paths.myCertification(hearing.hears));
    return toPerson(ctx, hearing.candidateId, { outcome, title: hearing.scheme.title, reasons, deviation, url });
  },
} satisfies MailContents<AppealMails>;

/** The appeal against this decision, for who lodged it. */
function toCandidate(ctx: Ctx, certificationId: string) {
  const first = findCase(ctx, certificationId);
  const appeal = first && findAppeal(ctx, certificationId);
  const hearing = appeal && findCase(ctx, appeal.hearingId);
  if (!first || !appeal || !hearing?.openedAt) return null;
  const url = here(ctx, paths.myCertification(first.id));
  const { title } = first.scheme;
  const { reasons, lodgedAt } = appeal;
  return toPerson(ctx, first.candidateId, {
    ...{ code: hearing.code, title, reasons, lodgedAt, dueAt: decisionDue(hearing.openedAt), url },
  });
}
