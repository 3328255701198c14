import { issueCredential } from '#domain/certification/index.ts';
import { asSystem, type Tx } from '#domain/context.ts';
import { findPerson } from '#domain/identity/index.ts';
import { completeEnrolment, requireEnrolment } from '#domain/learning/index.ts';

/** Asks the rule of the course; when it is met, completes the enrolment and issues the certificate of participation, each once. */
export function completeCourse(tx: Tx, enrolmentId: string): void {
  const system = asSystem(tx, 'complete-course');
  if (!completeEnrolment(system, { enrolmentId })) return;
  const enrolment = requireEnrolment(system, enrolmentId);
  const course = system.outside.catalogue.requireCourse(enrolment.courseId);
  const holder = findPerson(system, enrolment.personId);
  // Competence only ever follows from a decision after assessment.
  if (course.certifies.kind !== 'participation' || !holder) return;
  issueCredential(system, {
    kind: 'participation',
    subject: course.id,
    holderId: holder.id,
    sourceKey: `enrolment:${enrolment.id}`,
    statement: {
      holderName: holder.name,
      title: course.certifies.title,
      issuer: system.settings.seller.name,
      netMinutes: enrolment.frozen.netMinutes,
      schemeVersion: null,
      competences: [],
      courseId: course.id,
    },
    validUntil: null,
  });
}
