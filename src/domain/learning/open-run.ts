import { courseRuns } from '#db/schema/learning.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findActor } from '#domain/identity/index.ts';
import { findRun, requireRun } from './find-runs.ts';
import { mayPlan } from './policy.ts';
import { noTrainer, onlyAdministrator, unknownCourse, wrongCapacity } from './refusals.ts';
import { LARGEST_GROUP, type Run } from './run.ts';

export type RunToOpen = {
  readonly courseId: string;
  readonly trainerId: string;
  readonly placeName: string;
  readonly placeAddress: string;
  readonly city: string;
  readonly capacity: number;
  /** Registration closes at this instant. */
  readonly closesAt: Date;
  /** Given by the caller to make a repeat harmless: opening twice under one id opens once. */
  readonly id?: string;
};

/** Opens a run of a training, or of the lessons that prepare for an assessment, without meetings yet. */
export function openRun(ctx: Ctx, given: RunToOpen): Run {
  return change(ctx, (tx) => {
    if (!mayPlan(tx.actor)) throw onlyAdministrator();
    const found = given.id ? findRun(tx, given.id) : null;
    if (found) return { value: found, entry: none };
    const course = tx.outside.catalogue.findCourse(given.courseId);
    if (!course || course.modules.length === 0) throw unknownCourse();
    if (!findActor(tx, given.trainerId)?.roles.has('trainer')) throw noTrainer();
    if (!Number.isInteger(given.capacity) || given.capacity < 1 || given.capacity > LARGEST_GROUP) throw wrongCapacity(LARGEST_GROUP);
    const id = given.id ?? tx.newId('run');
    tx.db
      .insert(courseRuns)
      .values({ ...given, id, courseVersion: course.version, createdAt: tx.now })
      .run();
    return { value: requireRun(tx, id), entry: { verb: 'learning.openRun', subject: ['run', id], data: { courseId: course.id, trainerId: given.trainerId } } };
  });
}
