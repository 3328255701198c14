import type { Ctx } from '#domain/context.ts';
import { findAccess, leadsCourse } from '#domain/learning/index.ts';
import { refusals } from '#domain/refusals.ts';
import type { Course, Module } from '#src/catalogue/port.ts';

export type Booklet = { readonly course: Course; readonly module: Module };

/** A module to print, for who has a place in the course and for who leads a run of it; for anybody else it is not there. */
export function requireBooklet(ctx: Ctx, asked: { courseId: string; moduleId: string }): Booklet {
  const course = ctx.outside.catalogue.findCourse(asked.courseId);
  const module = course?.modules.find(({ id }) => id === asked.moduleId);
  if (!course || !module || !mayRead(ctx, course.id)) throw refusals.notThere();
  return { course, module };
}

function mayRead(ctx: Ctx, courseId: string): boolean {
  if (ctx.actor.kind !== 'person') return false;
  if (findAccess(ctx, ctx.actor.id, courseId)) return true;
  return ctx.actor.roles.has('trainer') && leadsCourse(ctx, ctx.actor.id, courseId);
}
