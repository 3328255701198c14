import { z } from 'astro/zod';
import {
  type CriterionDraft,
  chooseToWait,
  correctName,
  decideCase,
  extendSeat,
  finaliseMark,
  LEVEL,
  LONGEST_CORRECTION,
  LONGEST_DECISION,
  LONGEST_DEVIATION,
  LONGEST_EQUIVALENCE,
  LONGEST_EXTENSION,
  LONGEST_REASON,
  OUTCOMES,
  REASON,
  REASSIGN_REASONS,
  RETURN_REASONS,
  reassignSeat,
  recordIdentity,
  returnCase,
  saveMarkDraft,
} from '#domain/assessment/index.ts';
import { KOEK } from '#domain/certification/index.ts';
import { requireCurrentForm } from '#domain/portfolio/index.ts';
import { caseWords, termWords, assessment as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import { applyAndOrder } from '#src/workflows/apply-for-certification.ts';
import { stopWaiting } from '#src/workflows/leave/stop-waiting.ts';
import { readEvidenceTexts } from '#src/workflows/read-evidence-texts.ts';
import { searchAssessors } from '#src/workflows/search-assessors.ts';
import { appealActions } from './appeals.ts';
import {
  byItself,
  choice,
  code,
  dayField,
  draftBasis,
  id,
  longText,
  requiredLongText,
  several,
  text,
  tick,
  ticked,
} from './fields.ts';
import { form } from './form.ts';
import { nameField } from './identity-fields.ts';
import { FINISH } from './mark-fields.ts';

export const assessmentActions = {
  ...appealActions,
  apply: form(
    z.object({
      evidence: several(id()),
      equivalence: longText(LONGEST_EQUIVALENCE),
      certificateName: nameField(caseWords.nameMissing),
      conduct: tick(),
      surname: tick(),
      versie: draftBasis(),
      noBsn: tick(),
      wait: tick(),
    }),
    async (input, ctx) => {
      const { equivalence } = input;
      requireCurrentForm(ctx, { form: 'application', id: KOEK }, { equivalence }, input.versie);
      const { orderId } = applyAndOrder(ctx, {
        schemeId: KOEK,
        evidenceIds: input.evidence,
        equivalence,
        name: input.certificateName,
        conductAccepted: input.conduct,
        surnameIsAnother: input.surname,
        noBsn: input.noBsn,
        waits: input.wait,
        papers: await readEvidenceTexts(ctx, input.evidence),
      });
      return { goTo: paths.order(orderId), flash: { kind: 'ok', text: words.applied } };
    },
  ),

  /** Keeps whatever stands in the rubric, of every criterion that was sent. */
  saveMark: form(
    z
      .object({ assignmentId: id(), next: code().nullish(), versie: draftBasis(), vanzelf: byItself() })
      .catchall(longText(LONGEST_REASON)),
    (input, ctx) => {
      const { assignmentId, versie } = input;
      const basis = saveMarkDraft(ctx, { assignmentId, drafts: draftsOf(input), basis: versie });
      if (input.vanzelf) return { goTo: paths.savedByItself(basis) };
      if (input.next === FINISH) return { goTo: paths.markingFinish(input.assignmentId) };
      return {
        goTo: `${paths.markingCase(input.assignmentId)}${input.next ? `#${encodeURIComponent(input.next)}` : ''}`,
      };
    },
  ),
  finaliseMark: form(z.object({ assignmentId: id(), versie: draftBasis() }), (input, ctx) => {
    finaliseMark(ctx, input.assignmentId, input.versie);
    return { goTo: paths.marking(), flash: { kind: 'ok', text: words.finished } };
  }),
  returnCase: form(
    z.object({ assignmentId: id(), reason: choice(words.giveBackMissing, RETURN_REASONS) }),
    (input, ctx) => {
      returnCase(ctx, input.assignmentId, input.reason);
      return { goTo: paths.marking(), flash: { kind: 'ok', text: words.givenBack } };
    },
  ),

  decide: form(
    z.object({
      certificationId: id(),
      outcome: choice(words.outcomeMissing, OUTCOMES),
      reasons: requiredLongText(words.reasonsMissing, LONGEST_DECISION),
      deviation: longText(LONGEST_DEVIATION),
      sure: ticked(words.confirmMissing),
      versie: draftBasis(),
    }),
    (input, ctx) => {
      const { outcome, reasons, deviation } = input;
      const subject = { form: 'decision', id: input.certificationId } as const;
      requireCurrentForm(ctx, subject, { outcome, reasons, deviation }, input.versie);
      decideCase(ctx, input.certificationId, { outcome, reasons, deviation });
      return { goTo: paths.decision(input.certificationId), flash: { kind: 'ok', text: words.decidedNow } };
    },
  ),
  recordIdentity: form(
    z.object({
      certificationId: id(),
      seenName: text(caseWords.nameMissing),
      seen: ticked(caseWords.identityTickMissing),
    }),
    (input, ctx) => {
      recordIdentity(ctx, input.certificationId, { name: input.seenName });
      return { goTo: paths.decision(input.certificationId), flash: { kind: 'ok', text: caseWords.identityDone } };
    },
  ),
  correctName: form(
    z.object({
      certificationId: id(),
      name: nameField(caseWords.nameMissing),
      reason: requiredLongText(caseWords.correctWhyMissing, LONGEST_CORRECTION),
    }),
    (input, ctx) => {
      correctName(ctx, input.certificationId, { name: input.name, reason: input.reason });
      return { goTo: paths.decision(input.certificationId), flash: { kind: 'ok', text: caseWords.corrected } };
    },
  ),
  extendSeat: form(
    z.object({
      assignmentId: id(),
      lastDay: dayField(termWords.extendUntilMissing),
      why: requiredLongText(termWords.extendWhyMissing, LONGEST_EXTENSION),
    }),
    (input, ctx) => {
      extendSeat(ctx, input.assignmentId, { lastDay: input.lastDay, reason: input.why });
      return { goTo: paths.decisions(), flash: { kind: 'ok', text: termWords.extended } };
    },
  ),
  reassignSeat: form(
    z.object({ assignmentId: id(), reassignReason: choice(termWords.reassignMissing, REASSIGN_REASONS) }),
    (input, ctx) => {
      reassignSeat(ctx, input.assignmentId, input.reassignReason);
      return { goTo: paths.decisions(), flash: { kind: 'ok', text: termWords.reassigned } };
    },
  ),
  chooseToWait: form(z.object({ certificationId: id() }), (input, ctx) => {
    chooseToWait(ctx, input.certificationId);
    return { goTo: paths.myCertification(input.certificationId), flash: { kind: 'ok', text: termWords.waitDone } };
  }),
  stopWaiting: form(z.object({ certificationId: id() }), (input, ctx) => {
    stopWaiting(ctx, input.certificationId);
    return { goTo: paths.myCertification(input.certificationId), flash: { kind: 'ok', text: termWords.stopDone } };
  }),
  searchAssessors: form(z.object({ certificationId: id() }), (input, ctx) => {
    searchAssessors(ctx, input.certificationId);
    return { goTo: paths.decisions(), flash: { kind: 'info', text: words.retried } };
  }),
};

/** Reads `niveau-K1a` and `reden-K1a`; a criterion of which only one was sent keeps the other empty. */
function draftsOf(input: Readonly<Record<string, unknown>>): CriterionDraft[] {
  const ids = new Set(
    Object.keys(input).flatMap((name) =>
      [LEVEL, REASON].filter((prefix) => name.startsWith(prefix)).map((prefix) => name.slice(prefix.length)),
    ),
  );
  return [...ids].map((criterionId) => {
    const level = Number(input[`${LEVEL}${criterionId}`] ?? '');
    const reason = String(input[`${REASON}${criterionId}`] ?? '');
    return { criterionId, level: level === 0 ? null : level, reason };
  });
}
