import type { Ctx } from '#domain/context.ts';
import { requirePerson } from '#domain/identity/index.ts';
import { requireRun } from '#domain/learning/index.ts';
import { registrationLetters as words } from '#src/messages/registration.nl.ts';
import { paths } from '#src/paths.ts';
import { findCountingHold } from './find.ts';

/** The letters of this room, by name. */
export const registrationLetters = { 'registration.placeOffered': placeOffered };

/** Nothing to say any more once the seat was taken or fell back. */
function placeOffered(ctx: Ctx, payload: Readonly<Record<string, unknown>>) {
  const hold = findCountingHold(ctx, String(payload.holdId));
  if (!hold) return null;
  const person = requirePerson(ctx, hold.personId);
  const run = requireRun(ctx, hold.runId);
  const course = ctx.outside.catalogue.requireCourse(run.courseId);
  return {
    to: { name: person.name, address: person.email },
    words: words.placeOffered({ course: course.title, city: run.city, until: hold.lapsesAt, url: `${ctx.house.siteUrl}${paths.run(run.id)}` }),
  };
}
