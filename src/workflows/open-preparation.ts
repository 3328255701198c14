import { holdsValid } from '#domain/certification/index.ts';
import { asSystem, type Tx } from '#domain/context.ts';
import { endEnrolment, enrol, findAccess } from '#domain/learning/index.ts';

/**
 * Opens the lessons that prepare for an assessment to who now holds a certificate of every step that it asks for.
 * They read by themselves, without a run; who reads them in a group already keeps that place. Safe to repeat.
 */
export function openPreparation(tx: Tx, personId: string): void {
  const system = asSystem(tx, 'open-preparation');
  for (const { id, kind, prerequisites } of system.outside.catalogue.courses()) {
    if (kind !== 'assessment' || findAccess(system, personId, id)) continue;
    if (!prerequisites.every((step) => holdsValid(system, personId, step))) continue;
    enrol(system, { personId, runId: null, courseId: id, sourceKey: `steps:${id}:${personId}` });
  }
}

/** The same for who applied on evidence of what the steps teach, for as long as the application stands. */
export function openPreparationFor(
  tx: Tx,
  application: { readonly id: string; readonly candidateId: string; readonly schemeId: string },
): void {
  const system = asSystem(tx, 'open-preparation');
  const course = system.outside.catalogue.courses().find(({ scheme }) => scheme === application.schemeId);
  if (!course || findAccess(system, application.candidateId, course.id)) return;
  enrol(system, {
    personId: application.candidateId,
    runId: null,
    courseId: course.id,
    sourceKey: sourceOf(application.id),
  });
}

/** Ends what `openPreparationFor` gave; with nothing given nothing happens. */
export function closePreparationFor(tx: Tx, applicationId: string): void {
  endEnrolment(asSystem(tx, 'open-preparation'), { sourceKey: sourceOf(applicationId), reason: 'refunded' });
}

const sourceOf = (applicationId: string) => `application:${applicationId}`;
