import type { Ctx } from '#domain/context.ts';
import { findPerson, personNames } from '#domain/identity/index.ts';
import type { MailContents } from '#domain/mail-content.ts';
import { dueBefore, REMINDERS } from '#domain/reminders.ts';
import { paths } from '#src/paths.ts';
import { hasBegun, isIdle } from './find-due-reminders.ts';
import { findEnrolment } from './find-enrolments.ts';
import { findCompletedAt } from './find-progress.ts';
import { findRun } from './find-runs.ts';
import type { LearningMails } from './mail.ts';
import { type Run, runStatus } from './run.ts';

type Reminded = 'learning.meeting_tomorrow' | 'learning.run_begins' | 'learning.not_begun' | 'learning.falling_behind';
type OfMeeting = LearningMails['learning.meeting_tomorrow'];

/** What the reminders of a learner tell, as it is when they are sent; null for who left, and when what they speak of changed or happened since. */
export const reminderContents = {
  'learning.meeting_tomorrow': (ctx, mail) => aboutMeeting(ctx, mail),
  'learning.run_begins': (ctx, mail) => aboutMeeting(ctx, mail),
  'learning.not_begun': (ctx, { enrolmentId }) => {
    const about = aboutEnrolment(ctx, enrolmentId);
    return about && !hasBegun(ctx, enrolmentId) ? about : null;
  },
  'learning.falling_behind': (ctx, { enrolmentId }) => {
    const about = aboutEnrolment(ctx, enrolmentId);
    const { when } = REMINDERS['learning.falling_behind'];
    const still = about && !findCompletedAt(ctx, enrolmentId) && isIdle(ctx, enrolmentId, dueBefore(when, ctx.now()));
    return still ? about : null;
  },
} satisfies MailContents<Reminded>;

/** Somebody who is in a run that is not over. */
function inRun(ctx: Ctx, enrolmentId: string) {
  const enrolment = findEnrolment(ctx, enrolmentId);
  const run = enrolment?.runId && !enrolment.endedAt ? findRun(ctx, enrolment.runId) : null;
  const learner = enrolment && findPerson(ctx, enrolment.personId);
  const course = enrolment && ctx.outside.catalogue.findCourse(enrolment.courseId);
  if (!enrolment || !run || !learner || !course) return null;
  const status = runStatus(run, ctx.now());
  if (status === 'past' || status === 'cancelled') return null;
  return { enrolment, run, course, to: { name: learner.name, address: learner.email } };
}

function aboutMeeting(ctx: Ctx, { enrolmentId, meetingId, startsAt }: OfMeeting) {
  const about = inRun(ctx, enrolmentId);
  const meeting = about?.run.meetings.find(({ id }) => id === meetingId);
  if (!about || meeting?.startsAt.getTime() !== startsAt || meeting.startsAt <= ctx.now()) return null;
  const { run, course, to } = about;
  const facts = {
    course: course.title,
    topic: meeting.topic,
    meeting: { startsAt: meeting.startsAt, endsAt: meeting.endsAt },
    where: `${run.placeName}, ${run.placeAddress}, ${run.city}`,
    trainer: trainerOf(ctx, run),
    url: ctx.settings.siteUrl + paths.myCourse(course.id),
  };
  return { to, facts };
}

function aboutEnrolment(ctx: Ctx, enrolmentId: string) {
  const about = inRun(ctx, enrolmentId);
  if (!about) return null;
  const { course, run, to } = about;
  const next = run.meetings.find((meeting) => meeting.startsAt > ctx.now());
  return {
    to,
    facts: {
      course: course.title,
      next: next?.startsAt ?? null,
      url: ctx.settings.siteUrl + paths.myCourse(course.id),
    },
  };
}

function trainerOf(ctx: Ctx, { trainerId }: Run): string {
  return personNames(ctx, [trainerId]).get(trainerId) ?? '';
}
