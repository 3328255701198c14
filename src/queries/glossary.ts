import type { Ctx } from '#domain/context.ts';
import { requireAccess } from '#domain/learning/index.ts';
import type { Course, GlossaryEntry, Module } from '#src/catalogue/port.ts';

export type Glossary = {
  readonly course: Course;
  readonly entries: readonly (GlossaryEntry & { readonly module: Module })[];
};

/** The words that a course explains, in the order of the alphabet, each once and with the module that explains it first; for who follows it. */
export function requireGlossary(ctx: Ctx, courseId: string): Glossary {
  requireAccess(ctx, courseId);
  const course = ctx.outside.catalogue.requireCourse(courseId);
  const all = course.modules.flatMap((module) => module.glossary.map((entry) => ({ ...entry, module })));
  const entries = all.filter(({ term }, at) => all.findIndex((other) => other.term === term) === at);
  return { course, entries: entries.sort((a, b) => a.term.localeCompare(b.term, 'nl')) };
}
