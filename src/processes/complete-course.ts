import { issueCredential } from '#domain/certification/index.ts';
import { change, none } from '#domain/change.ts';
import { asSystem, type Ctx, type Tx } from '#domain/context.ts';
import { findPerson } from '#domain/identity/index.ts';
import { completeEnrolment, finishLesson, giveFeedback, markAttendance, requireEnrolment } from '#domain/learning/index.ts';
import { openPreparation } from './open-preparation.ts';

/** Every deed that may have completed a course, with what follows: the completion and its certificate of participation, or neither. */

export function finishLessonAndComplete(ctx: Ctx, given: Parameters<typeof finishLesson>[1]): void {
  change(ctx, (tx) => {
    completeCourse(tx, finishLesson(tx, given).id);
    return { value: undefined, entry: none };
  });
}

export function giveFeedbackAndComplete(ctx: Ctx, given: Parameters<typeof giveFeedback>[1]): void {
  change(ctx, (tx) => {
    completeCourse(tx, giveFeedback(tx, given).id);
    return { value: undefined, entry: none };
  });
}

export function markAttendanceAndComplete(ctx: Ctx, given: Parameters<typeof markAttendance>[1]): void {
  change(ctx, (tx) => {
    for (const enrolment of markAttendance(tx, given)) completeCourse(tx, enrolment.id);
    return { value: undefined, entry: none };
  });
}

/** Asks the rule of the course; when it is met, completes the enrolment, issues the certificate and opens what it leads to, each once. */
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
      issuer: system.house.seller.name,
      netMinutes: enrolment.frozen.netMinutes,
      schemeVersion: null,
      competences: [],
      courseId: course.id,
    },
    validUntil: null,
  });
  openPreparation(tx, holder.id);
}
