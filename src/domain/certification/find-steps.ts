import type { Ctx } from '#domain/context.ts';
import type { Credential } from './credential.ts';
import { holdsValid, listHeld, validOf } from './find.ts';

/** What a training asks first of a person: steps without a certificate of ours, by course id, and conversations as coach. */
export type Prerequisites = { readonly missing: readonly string[]; readonly conversations: number };

/** Null: everybody may begin this training. */
export function findPrerequisites(ctx: Ctx, courseId: string, personId: string): Prerequisites | null {
  const { kind, prerequisites, practiceConversations } = ctx.outside.catalogue.requireCourse(courseId);
  if (kind !== 'training' || (prerequisites.length === 0 && practiceConversations === 0)) return null;
  return {
    missing: prerequisites.filter((step) => !holdsValid(ctx, personId, step)),
    conversations: practiceConversations,
  };
}

export type StepsHeld = {
  readonly held: readonly string[];
  readonly missing: readonly string[];
  /** The certificate of the scheme itself that this person holds now. */
  readonly certified: Credential | null;
};

/** The training steps that a scheme asks for, by course id, as this person holds certificates of them now. */
export function findStepsHeld(ctx: Ctx, schemeId: string, personId: string): StepsHeld {
  const steps = ctx.outside.catalogue.courses().find((course) => course.scheme === schemeId)?.prerequisites ?? [];
  const all = listHeld(ctx, personId);
  const valid = (subject: string) => validOf(all, subject, ctx.now());
  return {
    held: steps.filter((courseId) => valid(courseId)),
    missing: steps.filter((courseId) => !valid(courseId)),
    certified: valid(schemeId),
  };
}
