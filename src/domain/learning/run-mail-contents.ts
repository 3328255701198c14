import type { Ctx } from '#domain/context.ts';
import { findPerson, type Person } from '#domain/identity/index.ts';
import type { MailContents } from '#domain/mail-content.ts';
import type { MailAttachment } from '#src/adapters/mail/port.ts';
import { paths } from '#src/paths.ts';
import { countTrainerChanges, findCancellation, findMeetingChange, findTrainerChange } from './find-changes.ts';
import { findMeetingEver, findRun, requireRun } from './find-runs.ts';
import type { LearningMails } from './mail.ts';
import { meetingFile, whereOf } from './meeting-file.ts';
import { type Meeting, type Run, runStatus } from './run.ts';

type RunMails =
  | 'learning.run_cancelled'
  | 'learning.meeting_set'
  | 'learning.meeting_cancelled'
  | 'learning.run_given'
  | 'learning.run_taken_over';

/** What a trainer is told of their run and its meetings, with word for their calendar. */
export const runMailContents = {
  /** Nothing once it changed again, is over or does not go on, or somebody else leads the run. */
  'learning.meeting_set': (ctx, { meetingId, sequence, trainerId }) => {
    const about = aboutMeeting(ctx, meetingId, trainerId);
    if (!about) return null;
    const { run, meeting, trainer } = about;
    if (meeting.cancelledAt || meeting.sequence !== sequence || runStatus(run, ctx.now()) === 'cancelled') return null;
    const changed = findMeetingChange(ctx, { meetingId, sequence, kind: 'moved' });
    const before = changed && { startsAt: changed.beforeStartsAt, endsAt: changed.beforeEndsAt };
    const facts = { ...factsOf(ctx, run, meeting), before, why: changed?.why ?? '' };
    const calendar = { run, method: 'REQUEST', turns: turnsOf(ctx, run) } as const;
    return { to: to(trainer), facts, attachments: [fileFor(ctx, trainer, calendar, meeting)] };
  },
  'learning.meeting_cancelled': (ctx, { meetingId, trainerId }) => {
    const about = aboutMeeting(ctx, meetingId, trainerId);
    if (!about?.meeting.cancelledAt) return null;
    const { run, meeting, trainer } = about;
    const changed = findMeetingChange(ctx, { meetingId, sequence: meeting.sequence, kind: 'cancelled' });
    const calendar = { run, method: 'CANCEL', turns: turnsOf(ctx, run) + 1 } as const;
    const facts = { ...factsOf(ctx, run, meeting), why: changed?.why ?? '' };
    return { to: to(trainer), facts, attachments: [fileFor(ctx, trainer, calendar, meeting)] };
  },
  'learning.run_cancelled': (ctx, { runId }) => {
    const run = findRun(ctx, runId);
    const trainer = run && findPerson(ctx, run.trainerId);
    const why = findCancellation(ctx, runId)?.why;
    if (!run || !trainer || why === undefined) return null;
    const calendar = { run, method: 'CANCEL', turns: turnsOf(ctx, run) + 1 } as const;
    const attachments = ahead(ctx, run).map((meeting) => fileFor(ctx, trainer, calendar, meeting));
    return { to: to(trainer), facts: { ...runFactsOf(ctx, run), why }, attachments };
  },
  /** Nothing once somebody else leads it again. */
  'learning.run_given': (ctx, { changeId }) => {
    const change = findTrainerChange(ctx, changeId);
    const trainer = change && findPerson(ctx, change.afterId);
    const run = change && requireRun(ctx, change.runId);
    if (!change || !run || !trainer || run.trainerId !== trainer.id) return null;
    const calendar = { run, method: 'REQUEST', turns: turnsOf(ctx, run) } as const;
    const attachments = ahead(ctx, run).map((meeting) => fileFor(ctx, trainer, calendar, meeting));
    return { to: to(trainer), facts: { ...runFactsOf(ctx, run), why: change.why }, attachments };
  },
  /** Nothing once they lead it again. */
  'learning.run_taken_over': (ctx, { changeId }) => {
    const change = findTrainerChange(ctx, changeId);
    const trainer = change && findPerson(ctx, change.beforeId);
    const run = change && requireRun(ctx, change.runId);
    if (!change || !run || !trainer || run.trainerId === trainer.id) return null;
    const turns = 2 * countTrainerChanges(ctx, run.id, change.at) - 1;
    const calendar = { run, method: 'CANCEL', turns } as const;
    const attachments = ahead(ctx, run).map((meeting) => fileFor(ctx, trainer, calendar, meeting));
    const after = findPerson(ctx, change.afterId)?.name ?? '';
    return {
      to: to(trainer),
      facts: { ...runFactsOf(ctx, run), after, why: change.why, url: ctx.settings.siteUrl + paths.training() },
      attachments,
    };
  },
} satisfies MailContents<RunMails & keyof LearningMails>;

function aboutMeeting(ctx: Ctx, meetingId: string, trainerId: string) {
  const meeting = findMeetingEver(ctx, meetingId);
  const trainer = findPerson(ctx, trainerId);
  if (!meeting || !trainer || meeting.endsAt <= ctx.now()) return null;
  const run = requireRun(ctx, meeting.runId);
  return run.trainerId === trainer.id ? { run, meeting, trainer } : null;
}

function factsOf(ctx: Ctx, run: Run, { topic, startsAt, endsAt }: Meeting) {
  return { ...runFactsOf(ctx, run), topic, meeting: { startsAt, endsAt } };
}

function runFactsOf(ctx: Ctx, run: Run) {
  const course = ctx.outside.catalogue.requireCourse(run.courseId).title;
  return { course, city: run.city, where: whereOf(run), url: ctx.settings.siteUrl + paths.trainingRun(run.id) };
}

function ahead(ctx: Ctx, run: Run): readonly Meeting[] {
  return run.meetings.filter(({ endsAt }) => endsAt > ctx.now());
}

type ForCalendar = { readonly run: Run; readonly method: 'REQUEST' | 'CANCEL'; readonly turns: number };

function fileFor(ctx: Ctx, trainer: Person, { run, method, turns }: ForCalendar, meeting: Meeting): MailAttachment {
  const attendee = { name: trainer.name, address: trainer.email, accepted: true };
  return meetingFile(ctx, { run, meeting, method, sequence: meeting.sequence + turns, attendee });
}

/** A calendar was asked and taken away with every change of trainer; who leads again is told a higher number than before. */
function turnsOf(ctx: Ctx, run: Run): number {
  return 2 * countTrainerChanges(ctx, run.id, ctx.now());
}

function to(person: Person) {
  return { name: person.name, address: person.email };
}
