import type { Ctx } from '#domain/context.ts';
import { personNames } from '#domain/identity/index.ts';
import { type GroupMessage, listGroup, listMessages, type Run, requireAccess } from '#domain/learning/index.ts';
import type { Course } from '#src/catalogue/port.ts';
import { requireRunToLead } from './group.ts';

export type MessageWithName = GroupMessage & { readonly writer: string };

/** What a trainer wrote to their group, and how many would read another one; for anybody else it is not there. */
export function requireMessagesToLead(ctx: Ctx, runId: string) {
  const run = requireRunToLead(ctx, runId);
  return {
    run,
    course: ctx.outside.catalogue.requireCourse(run.courseId),
    people: listGroup(ctx, run.id).length,
    messages: withNames(ctx, listMessages(ctx, run.id)),
  };
}

export type MyMessages = {
  readonly course: Course;
  readonly runId: Run['id'] | null;
  readonly messages: readonly MessageWithName[];
};

/** What the trainer wrote to the group of the person who asks; without a place it is not there. */
export function requireMyMessages(ctx: Ctx, courseId: string): MyMessages {
  const { runId } = requireAccess(ctx, courseId);
  const course = ctx.outside.catalogue.requireCourse(courseId);
  return { course, runId, messages: runId ? withNames(ctx, listMessages(ctx, runId)) : [] };
}

function withNames(ctx: Ctx, messages: readonly GroupMessage[]): MessageWithName[] {
  const names = personNames(
    ctx,
    messages.map(({ writtenBy }) => writtenBy),
  );
  return messages.map((message) => ({ ...message, writer: names.get(message.writtenBy) ?? '' }));
}
