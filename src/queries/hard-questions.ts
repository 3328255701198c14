import type { Ctx } from '#domain/context.ts';
import { FEWEST_TO_COUNT, type GroupRecall, listRecallOfRun, type Run } from '#domain/learning/index.ts';
import type { Course } from '#src/catalogue/port.ts';
import { requireRunToLead } from './group.ts';

/** What the group of a run finds hard, for its trainer alone; `least` people make a question count. */
export type HardQuestions = {
  readonly run: Run;
  readonly course: Course;
  readonly questions: readonly GroupRecall[];
  readonly least: number;
};

export function requireHardQuestions(ctx: Ctx, runId: string): HardQuestions {
  const run = requireRunToLead(ctx, runId);
  return {
    run,
    course: ctx.outside.catalogue.requireCourse(run.courseId),
    questions: listRecallOfRun(ctx, run.id),
    least: FEWEST_TO_COUNT,
  };
}
