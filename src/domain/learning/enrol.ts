import { enrolments } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { type Enrolment, freeze } from './enrolment.ts';
import { findEnrolmentBySource } from './find-enrolments.ts';
import { requireRun } from './find-runs.ts';
import { mayEnrol } from './policy.ts';
import { onlyAdministrator, unknownCourse } from './refusals.ts';
import { takeUpDrafts } from './take-up-drafts.ts';

/** `sourceKey` names what gives the enrolment (a place id): giving twice gives once. Without a run, `courseId` is needed. */
export type ToEnrol = {
  readonly personId: string;
  readonly runId: string | null;
  readonly courseId?: string;
  readonly sourceKey: string;
};

/** Puts a person in a course and freezes what counts; what they wrote at a place that ended comes back. Only the system or the administrator calls it; a buyer's action does so with `asSystem`. */
export function enrol(ctx: Ctx, toEnrol: ToEnrol): Enrolment {
  return change(ctx, (tx) => {
    if (!mayEnrol(tx.actor)) throw onlyAdministrator();
    const found = findEnrolmentBySource(tx, toEnrol.sourceKey);
    if (found) return found;
    const courseId = toEnrol.runId ? requireRun(tx, toEnrol.runId).courseId : toEnrol.courseId;
    const course = courseId ? tx.outside.catalogue.findCourse(courseId) : undefined;
    if (!course) throw unknownCourse();
    const row = {
      id: tx.newId('enr'),
      personId: toEnrol.personId,
      runId: toEnrol.runId,
      courseId: course.id,
      courseVersion: course.version,
      sourceKey: toEnrol.sourceKey,
      frozen: freeze(course),
      startedAt: tx.now(),
    };
    tx.db.insert(enrolments).values(row).run();
    takeUpDrafts(tx, row);
    tx.journal({
      verb: 'learning.enrol_person',
      subject: ['enrolment', row.id],
      facts: { personId: row.personId, runId: row.runId, courseId: course.id },
    });
    return { ...row, endedAt: null };
  });
}
