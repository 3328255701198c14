import type { Ctx } from '#domain/context.ts';
import { requirePerson } from '#domain/identity/index.ts';
import { requireRun } from '#domain/learning/index.ts';

/** A run and the title of its course. Refuses with `not_found`. */
export function runOf(ctx: Ctx, runId: string) {
  const run = requireRun(ctx, runId);
  return { run, course: ctx.outside.catalogue.requireCourse(run.courseId).title };
}

/** To whom a mail to this person goes. */
export function recipient(ctx: Ctx, personId: string) {
  const person = requirePerson(ctx, personId);
  return { name: person.name, address: person.email };
}
