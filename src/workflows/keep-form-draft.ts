import { requireCase, requireFreeOfficer } from '#domain/assessment/index.ts';
import { KOEK } from '#domain/certification/index.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isSelf } from '#domain/context.ts';
import type { Basis, Fields } from '#domain/draft.ts';
import { requireRunToWriteTo, requireSubmissionToRead } from '#domain/learning/index.ts';
import {
  type DraftSubject,
  keepFormDraft,
  NEW_PIECE,
  requireMyEvidence,
  requirePlanPart,
} from '#domain/portfolio/index.ts';
import { refusals } from '#domain/refusals.ts';

/** Keeps what somebody typed in a form that is theirs to send: asks the module of the form, then keeps it. Gives the basis of the next form. */
export function keepDraftOfForm(ctx: Ctx, toKeep: { subject: DraftSubject; typed: Fields; basis: Basis }): string {
  return change(ctx, (tx) => {
    requireForm(tx, toKeep.subject);
    return keepFormDraft(tx, toKeep);
  });
}

function requireForm(ctx: Ctx, { form, id }: DraftSubject): void {
  switch (form) {
    case 'feedback':
      requireSubmissionToRead(ctx, id);
      return;
    case 'evidence':
      if (id !== NEW_PIECE) requireMyEvidence(ctx, id);
      return;
    case 'decision':
      requireFreeOfficer(ctx, requireCase(ctx, id));
      return;
    case 'appeal':
      if (!isSelf(ctx.actor, requireCase(ctx, id).candidateId)) throw refusals.notThere();
      return;
    case 'application':
      if (id !== KOEK) throw refusals.notThere();
      return;
    case 'message':
      requireRunToWriteTo(ctx, id);
      return;
    case 'plan':
      requirePlanPart(id);
  }
}
