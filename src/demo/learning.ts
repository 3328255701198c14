import type { Ctx } from '#domain/context.ts';
import { basisOf } from '#domain/draft.ts';
import {
  addAttachment,
  type Enrolment,
  enrol,
  findAccess,
  finishLesson,
  giveFeedback,
  handIn,
  listGroup,
  markAttendance,
  openRun,
  planMeeting,
  type Run,
  requireOwnWork,
  requireRun,
  saveDraft,
  type Verdict,
  workDraft,
} from '#domain/learning/index.ts';
import { saveReflections } from '#domain/portfolio/index.ts';
import type { App } from '#src/app.ts';
import { readWorkTexts } from '#src/workflows/read-work-texts.ts';
import { type OrganisationKey, organisations, type PersonKey } from './cast.ts';
import { groups, type SeedGroup, type Stage } from './learning-groups.ts';
import { samplePaper } from './learning-texts.ts';
import { amsterdamTime } from './offer.ts';
import { buyOnInvoice } from './orders.ts';
import type { SeedPart } from './part.ts';
import { actingAs, personIdOf, systemAt } from './people.ts';

const HOUR_MS = 3600_000;
const OPENED_DAYS_BEFORE = 60;
const BOUGHT_DAYS_BEFORE = 25;

/** Groups that are over and one that is under way, with people at every stage. Runs that can still be booked come with the orders. */
export const learningPart: SeedPart = {
  name: 'learning',
  async run(app) {
    for (const group of groups) await seedGroup(app, group);
  },
};

async function seedGroup(app: App, group: SeedGroup): Promise<void> {
  const run = openGroup(app, group);
  for (const [index, [who, stage]] of group.people.entries()) {
    if (group.agreed)
      enrol(systemAt(app, group.meetings[0] + BOUGHT_DAYS_BEFORE), {
        personId: personIdOf(systemAt(app, 0), who),
        runId: run.id,
        sourceKey: `agreed:${run.id}:${who}`,
      });
    else
      buyOnInvoice(app, {
        run: run.id,
        who,
        by: employerOf(who),
        daysAgo: group.meetings[0] + BOUGHT_DAYS_BEFORE - index,
        paidAfterDays: 9,
      });
    const enrolment = findAccess(systemAt(app, 0), personIdOf(systemAt(app, 0), who), group.courseId);
    if (!enrolment) throw new Error(`${who} got no place in ${run.id}`);
    await learn(app, group, who, stage, enrolment);
  }
  for (const [index, meeting] of run.meetings.entries()) {
    const daysAgo = group.meetings[index] ?? 0;
    if (daysAgo < 0) continue;
    const ctx = actingAs(app, group.trainer, daysAgo - 1);
    const marks = listGroup(ctx, run.id).map(({ id }, seat) => ({
      enrolmentId: id,
      presencePercent: seat === index ? 50 : 100,
    }));
    markAttendance(ctx, { meetingId: meeting.id, marks });
  }
}

function employerOf(who: PersonKey): OrganisationKey {
  const employer = organisations.find(
    ({ staff, coordinator }) => coordinator === who || staff.some((key) => key === who),
  );
  if (!employer) throw new Error(`${who} works for nobody who can pay`);
  return employer.key;
}

function openGroup(app: App, group: SeedGroup): Run {
  const first = systemAt(app, group.meetings[0] + OPENED_DAYS_BEFORE);
  const at = (daysAgo: number) => amsterdamTime(systemAt(app, daysAgo).now(), group.startsAtHour);
  const { courseId, placeName, placeAddress, city, capacity } = group;
  openRun(first, {
    id: group.id,
    courseId,
    trainerId: personIdOf(first, group.trainer),
    placeName,
    placeAddress,
    city,
    capacity,
    closesAt: at(group.meetings[0] + 3),
  });
  group.meetings.forEach((daysAgo, index) => {
    const startsAt = at(daysAgo);
    planMeeting(first, {
      runId: group.id,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 3 * HOUR_MS),
      topic: group.topics[index] ?? '',
    });
  });
  return requireRun(first, group.id);
}

/** What one person did, spread over the weeks of the group. */
async function learn(app: App, group: SeedGroup, key: PersonKey, stage: Stage, enrolment: Enrolment): Promise<void> {
  const span = group.meetings[0] - Math.max(group.meetings.at(-1) ?? 0, 3);
  const daysAgo = (share: number) => group.meetings[0] - share * span;
  const { lessonIds, assignmentIds } = enrolment.frozen;
  const lessons = lessonIds.slice(0, Math.round(lessonIds.length * stage.lessons));
  lessons.forEach((lessonId, index) => {
    finishLesson(actingAs(app, key, daysAgo(index / lessonIds.length)), {
      courseId: group.courseId,
      lessonId,
    });
  });
  for (const [index, assignmentId] of assignmentIds.slice(0, stage.approved).entries()) {
    work(app, group, key, assignmentId, daysAgo((index + 0.5) / assignmentIds.length), 'approved');
  }
  const current = assignmentIds[stage.approved];
  if (current && stage.next !== 'nothing') await latest(app, group, key, current, stage.next);
  if (lessons.length > 0) reflect(actingAs(app, key, 4), group.courseId, group.texts.reflection);
}

async function latest(
  app: App,
  group: SeedGroup,
  key: PersonKey,
  assignmentId: string,
  next: Stage['next'],
): Promise<void> {
  if (next === 'sent_back') work(app, group, key, assignmentId, 6, 'sent_back');
  const ctx = actingAs(app, key, 2);
  const input = { courseId: group.courseId, assignmentId, text: group.texts.draft };
  const basis = basisOf(workDraft(requireOwnWork(ctx, input).work));
  if (next === 'draft') saveDraft(ctx, { ...input, basis });
  if (next !== 'waiting') return;
  await addAttachment(ctx, { ...input, upload: { name: group.texts.paper, bytes: samplePaper() } });
  handIn(ctx, { ...input, text: group.texts.work, sure: true, basis, papers: await readWorkTexts(ctx, input) });
}

function work(
  app: App,
  group: SeedGroup,
  key: PersonKey,
  assignmentId: string,
  daysAgo: number,
  verdict: Verdict,
): void {
  const { id } = handIn(actingAs(app, key, daysAgo), {
    courseId: group.courseId,
    assignmentId,
    text: group.texts.work,
    sure: true,
  });
  const [strength, nextStep] = group.texts.answers[verdict];
  giveFeedback(actingAs(app, group.trainer, daysAgo - 2), { submissionId: id, verdict, strength, nextStep });
}

function reflect(ctx: Ctx, courseId: string, text: string): void {
  const question = ctx.outside.catalogue.lessons(courseId).flatMap((lesson) => lesson.reflections)[0];
  if (question) saveReflections(ctx, { courseId, texts: { [question.id]: text } });
}
