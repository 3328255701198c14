import type { Ctx } from '#domain/context.ts';
import { findAccess, leadsRun, listRuns } from '#domain/learning/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { booklet } from '#src/messages/booklet.nl.ts';
import type { Course, Module } from '#src/outside/catalogue/port.ts';

export type Booklet = { readonly course: Course; readonly module: Module };

/** A module to print, for who has a place in the course and for who leads a run of it; for anybody else it is not there. */
export function requireBooklet(ctx: Ctx, asked: { courseId: string; moduleId: string }): Booklet {
  const course = ctx.outside.catalogue.findCourse(asked.courseId);
  const module = course?.modules.find(({ id }) => id === asked.moduleId);
  if (!course || !module || !mayRead(ctx, course.id)) throw new Refusal('not_found', booklet.notThere);
  return { course, module };
}

function mayRead(ctx: Ctx, courseId: string): boolean {
  if (ctx.actor.kind !== 'person') return false;
  if (findAccess(ctx, ctx.actor.id, courseId)) return true;
  return listRuns(ctx, { courseId, trainerId: ctx.actor.id }).some((run) => leadsRun(ctx.actor, run));
}
