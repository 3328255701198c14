import type { FrozenCourse } from '#db/schema/learning.ts';
import type { Course } from '#src/catalogue/port.ts';

/** A person in a course, with what was promised at the start. Ended means: no access any more. */
export type Enrolment = {
  readonly id: string;
  readonly personId: string;
  /** Null for a course that is followed outside a run. */
  readonly runId: string | null;
  readonly courseId: string;
  readonly courseVersion: string;
  readonly sourceKey: string;
  readonly frozen: FrozenCourse;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
};

/** What counts for whoever starts now: texts may be mended later, this list stays. */
export function freeze(course: Course): FrozenCourse {
  return {
    lessonIds: course.modules.flatMap((module) => module.lessons.map((lesson) => lesson.id)),
    assignmentIds: course.modules.flatMap((module) => (module.assignment ? [module.assignment.id] : [])),
    netMinutes: course.netMinutes,
  };
}
