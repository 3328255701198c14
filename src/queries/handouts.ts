import type { Ctx } from '#domain/context.ts';
import { requireAccess } from '#domain/learning/index.ts';
import type { Handout } from '#src/catalogue/handout.ts';
import type { Course, Lesson } from '#src/catalogue/port.ts';
import { type MeetingPlans, type PlannedModule, requireMeetingPlan } from './meeting-plans.ts';

export type PocketCard = { readonly card: Handout; readonly lesson: Lesson | null };
export type PocketCards = { readonly course: Course; readonly cards: readonly PocketCard[] };

/** The cards of a course to print and carry, in the order of its lessons, for who follows it. */
export function requirePocketCards(ctx: Ctx, courseId: string): PocketCards {
  requireAccess(ctx, courseId);
  const { catalogue } = ctx.outside;
  const lessonOf = ({ lesson }: Handout) => (lesson ? (catalogue.findLesson(courseId, lesson) ?? null) : null);
  const cards = catalogue
    .handouts(courseId)
    .filter(({ kind }) => kind === 'pocket')
    .map((card) => ({ card, lesson: lessonOf(card) }))
    .sort((a, b) => (a.lesson?.number ?? 0) - (b.lesson?.number ?? 0));
  return { course: catalogue.requireCourse(courseId), cards };
}

export type MeetingHandouts = Omit<MeetingPlans, 'plans'> & PlannedModule & { readonly papers: readonly Handout[] };

/** What is handed out in a meeting about a module: its roles, sheets and cards; for the trainer of the run alone. */
export function requireMeetingHandouts(ctx: Ctx, runId: string, moduleId: string): MeetingHandouts {
  const planned = requireMeetingPlan(ctx, runId, moduleId);
  const papers = ctx.outside.catalogue.handouts(planned.course.id).filter(({ module }) => module === moduleId);
  return { ...planned, papers };
}
