import { holdsValid } from '#domain/certification/index.ts';
import type { Ctx } from '#domain/context.ts';

/** What a training asks first, for this person: the steps without a certificate of ours, by course id, and conversations as coach. Null: everybody may begin. */
export function entryTo(ctx: Ctx, courseId: string, personId: string): { missing: string[]; conversations: number } | null {
  const { kind, prerequisites, practiceConversations } = ctx.outside.catalogue.requireCourse(courseId);
  if (kind !== 'training' || (prerequisites.length === 0 && practiceConversations === 0)) return null;
  return { missing: prerequisites.filter((step) => !holdsValid(ctx, personId, step)), conversations: practiceConversations };
}
