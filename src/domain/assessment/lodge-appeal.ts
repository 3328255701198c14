import { certificationOpenings, certifications, judgedEvidence } from '#db/schema/assessment.ts';
import { appeals } from '#db/schema/assessment-appeals.ts';
import { certificationNames, identityChecks } from '#db/schema/assessment-records.ts';
import { change } from '#domain/change.ts';
import { type Ctx, isSelf, type Tx } from '#domain/context.ts';
import { cleanText } from '#domain/text.ts';
import { appealUntil, type Case } from './case.ts';
import { fillSeats } from './fill-seats.ts';
import { listJudged, requireCase } from './find-cases.ts';
import {
  alreadyAppealed,
  appealOnce,
  appealReasonsTooShort,
  appealTooLate,
  noSuchCase,
  nothingToAppeal,
} from './refusals.ts';
import { freeOfficers } from './tell-deciders.ts';

export const SHORTEST_APPEAL = 50;
export const LONGEST_APPEAL = 6_000;

/**
 * The candidate appeals against not having passed: once, with reasons, within the term of the scheme. The same work, name and framework go into a case of its own, the
 * hearing, for two assessors who had no seat in the first, by another officer. Gives the id of the hearing. Free of charge.
 */
export function lodgeAppeal(ctx: Ctx, certificationId: string, input: { reasons: string }): string {
  return change(ctx, (tx) => {
    const first = requireCase(tx, certificationId);
    if (!isSelf(tx.actor, first.candidateId)) throw noSuchCase();
    if (first.hears) throw appealOnce();
    if (first.hearingId) throw alreadyAppealed();
    const until = appealUntil(first);
    if (first.decision?.outcome !== 'not_passed' || !until) throw nothingToAppeal();
    if (until <= tx.now()) throw appealTooLate(until);
    const reasons = cleanText(input.reasons).trim();
    if (reasons.length < SHORTEST_APPEAL) throw appealReasonsTooShort(SHORTEST_APPEAL);
    const hearingId = copyCase(tx, first);
    tx.db.insert(appeals).values({ certificationId, hearingId, reasons, lodgedAt: tx.now() }).run();
    tx.db
      .insert(certificationOpenings)
      .values({ certificationId: hearingId, sourceKey: `appeal:${certificationId}`, at: tx.now() })
      .run();
    fillSeats(tx, hearingId);
    tx.journal({
      verb: 'assessment.lodge_appeal',
      subject: ['certification', certificationId],
      facts: { hearing: hearingId },
    });
    tx.mail({ kind: 'assessment.appeal_lodged', certificationId });
    for (const officerId of freeOfficers(tx, requireCase(tx, hearingId)))
      tx.mail({ kind: 'assessment.appeal_came', certificationId: hearingId, officerId });
    return hearingId;
  });
}

/** What was judged, as it was handed in: scheme, ground, name, the look at a document, and every piece in the same order under ids of its own. */
function copyCase(tx: Tx, first: Case): string {
  const id = tx.newId('cer');
  const { candidateId, schemeId, schemeHash, ground, conductAcceptedAt, name, identity } = first;
  const code = `Z-${tx.newId('k').slice(2, 7).toUpperCase()}`;
  const at = tx.now();
  tx.db
    .insert(certifications)
    .values({ id, code, candidateId, schemeId, schemeHash, ground, conductAcceptedAt, appliedAt: at })
    .run();
  tx.db.insert(certificationNames).values({ certificationId: id, name, givenBy: candidateId, at }).run();
  if (identity)
    tx.db.insert(identityChecks).values({ certificationId: id, name, seenBy: identity.seenBy, at: identity.at }).run();
  for (const piece of listJudged(tx, first.id))
    tx.db
      .insert(judgedEvidence)
      .values({ ...piece, id: tx.newId('jev'), certificationId: id })
      .run();
  return id;
}
