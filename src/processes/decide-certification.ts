import { type Case, decideCase, type Outcome } from '#domain/assessment/index.ts';
import { type Credential, issueCredential } from '#domain/certification/index.ts';
import { change, none } from '#domain/change.ts';
import { asSystem, type Ctx, type Tx } from '#domain/context.ts';
import { requirePerson } from '#domain/identity/index.ts';

/** An officer decides; who passed gets the credential in the same change. Null when nobody passed. */
export function decideCertification(ctx: Ctx, certificationId: string, given: { outcome: Outcome; reasons: string }): Credential | null {
  return change(ctx, (tx) => {
    const decided = decideCase(tx, certificationId, given);
    return { value: decided.decision?.outcome === 'passed' ? award(asSystem(tx, 'decision'), decided) : null, entry: none };
  });
}

function award(system: Tx, { id, candidateId, scheme }: Case): Credential {
  const course = system.outside.catalogue.courses().find((one) => one.scheme === scheme.id);
  return issueCredential(system, {
    kind: 'competence',
    subject: scheme.id,
    holderId: candidateId,
    sourceKey: `decision:${id}`,
    statement: {
      holderName: requirePerson(system, candidateId).name,
      title: course?.certifies.title ?? scheme.title,
      issuer: system.house.seller.name,
      netMinutes: null,
      schemeVersion: scheme.version,
      competences: scheme.competences.map(({ title }) => title),
      courseId: null,
    },
    validUntil: monthsAfter(system.now, scheme.rules.validityMonths),
  });
}

/** The same day so many months later, or the last day of that month when it has no such day. */
export function monthsAfter(at: Date, months: number): Date {
  const later = new Date(at);
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== at.getUTCDate()) later.setUTCDate(0);
  return later;
}
