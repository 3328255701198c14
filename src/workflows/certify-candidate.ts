import { requireCase } from '#domain/assessment/index.ts';
import { monthsAfter } from '#domain/calendar.ts';
import { issueCredential } from '#domain/certification/index.ts';
import { asSystem, type Tx } from '#domain/context.ts';

/** Issues the credential of competence to whom a positive decision was about, to the name that stands on the application; nothing follows any other decision. Safe to repeat. */
export function certifyCandidate(tx: Tx, certificationId: string): void {
  const system = asSystem(tx, 'decision');
  const { id, candidateId, name, scheme, decision } = requireCase(system, certificationId);
  if (decision?.outcome !== 'passed') return;
  const course = system.outside.catalogue.courses().find((course) => course.scheme === scheme.id);
  issueCredential(system, {
    kind: 'competence',
    subject: scheme.id,
    holderId: candidateId,
    sourceKey: `decision:${id}`,
    statement: {
      holderName: name,
      title: course?.certifies.title ?? scheme.title,
      issuer: system.settings.seller.name,
      netMinutes: null,
      schemeVersion: scheme.version,
      competences: scheme.competences.map(({ title }) => title),
      courseId: null,
    },
    validUntil: monthsAfter(system.now(), scheme.rules.validityMonths),
  });
}
