import { holdsValid } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';

export type Steps = { held: string[]; missing: string[] };

/** The training steps that a scheme asks for, by course id, as this person holds certificates of them now. */
export function stepsHeld(ctx: Ctx, schemeId: string, personId: string): Steps {
  const asked = ctx.outside.catalogue.courses().find((course) => course.scheme === schemeId)?.prerequisites ?? [];
  const held = asked.filter((courseId) => holdsValid(ctx, personId, courseId));
  return { held, missing: asked.filter((courseId) => !held.includes(courseId)) };
}
