import { courseRuns } from '#db/schema/learning.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findActor } from '#domain/identity/index.ts';
import { isPlannable } from '#domain/sound-time.ts';
import { cleanLine } from '#domain/text.ts';
import { findRun, requireRun } from './find-runs.ts';
import { mayPlan } from './policy.ts';
import { closesOutside, noTrainer, onlyAdministrator, unknownCourse, wrongCapacity } from './refusals.ts';
import { LARGEST_GROUP, PLAN_YEARS, type Run } from './run.ts';

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
export function openRun(ctx: Ctx, runToOpen: RunToOpen): Run {
  return change(ctx, (tx) => {
    if (!mayPlan(tx.actor)) throw onlyAdministrator();
    const found = runToOpen.id ? findRun(tx, runToOpen.id) : null;
    if (found) return found;
    const course = tx.outside.catalogue.findCourse(runToOpen.courseId);
    if (!course || course.modules.length === 0) throw unknownCourse();
    if (!findActor(tx, runToOpen.trainerId)?.roles.has('trainer')) throw noTrainer();
    if (!Number.isInteger(runToOpen.capacity) || runToOpen.capacity < 1 || runToOpen.capacity > LARGEST_GROUP)
      throw wrongCapacity(LARGEST_GROUP);
    if (!isPlannable(runToOpen.closesAt, tx.now(), PLAN_YEARS)) throw closesOutside(PLAN_YEARS);
    const id = runToOpen.id ?? tx.newId('run');
    tx.db
      .insert(courseRuns)
      .values({
        ...runToOpen,
        placeName: cleanLine(runToOpen.placeName),
        placeAddress: cleanLine(runToOpen.placeAddress),
        city: cleanLine(runToOpen.city),
        id,
        courseVersion: course.version,
        createdAt: tx.now(),
      })
      .run();
    tx.journal({
      verb: 'learning.open_run',
      subject: ['run', id],
      facts: { courseId: course.id, trainerId: runToOpen.trainerId },
    });
    return requireRun(tx, id);
  });
}
