import type { Ctx } from '#domain/context.ts';
import {
  askedOf,
  type Enrolment,
  lessonsExpected,
  meetingsMissed,
  type Run,
  type Sign,
  type Standing,
  signsOf,
} from '#domain/learning/index.ts';

/** How somebody keeps up with their group. */
export type MemberProgress = {
  readonly lastActiveAt: Date | null;
  /** Of the lessons that were promised: all, those that are done, and those that who keeps up has read by now. */
  readonly lessons: { readonly all: number; readonly done: number; readonly expected: number };
  /** Meetings that were marked, and those of them at which they were not. */
  readonly meetings: { readonly marked: number; readonly missed: number };
  /** Assignments that the course asks for, or all where it asks for none, and those of them that were handed in. */
  readonly work: { readonly all: number; readonly handedIn: number };
  /** Why they fall behind; empty when they do not. */
  readonly signs: readonly Sign[];
};

export function progressOf(ctx: Ctx, run: Run, enrolment: Enrolment, standing: Standing): MemberProgress {
  const course = ctx.outside.catalogue.requireCourse(run.courseId);
  const { lessonIds, assignmentIds } = enrolment.frozen;
  const finished = new Set(standing.finished);
  const doneOf = (ids: readonly string[]) => ids.filter((id) => finished.has(id)).length;
  const expected = lessonsExpected(course.modules, run.meetings, ctx.now()).filter((id) => lessonIds.includes(id));
  const asked = askedOf(assignmentIds, course.completion.assignments);
  const work = asked.length > 0 ? asked : assignmentIds;
  const percents = standing.presence.map(({ percent }) => percent);
  const { startedAt } = enrolment;
  const { completedAt, lastActiveAt } = standing;
  const hasMet = run.meetings.some(({ startsAt }) => startsAt <= ctx.now());
  const facts = { startedAt, completedAt, lastActiveAt, percents, hasMet };
  return {
    lastActiveAt,
    lessons: { all: lessonIds.length, done: doneOf(lessonIds), expected: expected.length },
    meetings: {
      marked: percents.filter((percent) => percent !== null).length,
      missed: meetingsMissed(percents),
    },
    work: { all: work.length, handedIn: work.filter((id) => standing.handedIn.includes(id)).length },
    signs: signsOf(
      {
        ...facts,
        expected: expected.length,
        done: doneOf(expected),
        attendanceAsked: course.completion.attendancePercent,
      },
      ctx.now(),
    ),
  };
}

/** By what a group is laid in order; `help` has who falls behind in front. */
export const ORDERS = ['help', 'name', 'seen', 'lessons', 'missed', 'work'] as const;
export type Order = (typeof ORDERS)[number];

type Sortable = { readonly name: string; readonly progress: MemberProgress };

/** The same people in that order: who needs help most in front, and by name where two are alike. */
export function inOrder<Member extends Sortable>(members: readonly Member[], order: Order): Member[] {
  const keyOf = KEYS[order];
  return members.toSorted((a, b) => keyOf(a.progress) - keyOf(b.progress) || a.name.localeCompare(b.name, 'nl'));
}

const KEYS: Readonly<Record<Order, (progress: MemberProgress) => number>> = {
  help: ({ signs }) => -signs.length,
  name: () => 0,
  seen: ({ lastActiveAt }) => lastActiveAt?.getTime() ?? 0,
  lessons: ({ lessons }) => lessons.done,
  missed: ({ meetings }) => -meetings.missed,
  work: ({ work }) => work.handedIn,
};
