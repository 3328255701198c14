import { expect, test } from 'vitest';
import { dayOf } from '#domain/calendar.ts';
import { withdrawCredential } from '#domain/certification/index.ts';
import { chooseReminders } from '#domain/identity/index.ts';
import {
  endEnrolment,
  finishLesson,
  giveFeedback,
  type Meeting,
  openLesson,
  writeToGroup,
} from '#domain/learning/index.ts';
import { holdPlace, joinWaitingList, leaveWaitingList } from '#domain/registration/index.ts';
import { REMINDERS, type ReminderKind, reminderKinds } from '#domain/reminders.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { COACH, cancelRun, handInWork, makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { DAY, HOUR, makeWorld, type World } from '#tests/support/world.ts';
import { deliverOutbox } from './outbox/deliver.ts';
import { freeSeats } from './reconcile/free-seats.ts';
import { sendReminders } from './send-reminders.ts';

const STEP = 6 * HOUR;
/** Seven in the evening, so that a step falls between every reminder and what it reminds of. */
const START = new Date('2026-09-02T17:00:00Z');

/** Everything that the clock does, and then so much time. A turn that is repeated, as after a crash, must change nothing. */
async function goOn(world: World, ms: number, step = STEP): Promise<void> {
  const until = world.now().getTime() + ms;
  while (world.now().getTime() < until) {
    await turn(world);
    world.later(Math.min(step, until - world.now().getTime()));
  }
}

async function turn(world: World): Promise<void> {
  await freeSeats(world.system());
  sendReminders(world.system());
  await deliverOutbox(world.system(), (row, error) => {
    throw new Error(row.kind, { cause: error });
  });
}

/** Every reminder that arrived: `day kind address`, in the order in which they came. */
function arrived(world: World): string[] {
  const rows = world.rows<{ id: string; payload: string; sentAt: number }>(
    'SELECT id, payload, sent_at AS sentAt FROM outbox',
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return world.mail.sent.flatMap(({ messageId, to }) => {
    const row = byId.get(messageId.split('@')[0] ?? '');
    const kind = String((JSON.parse(row?.payload ?? '{}') as { kind?: string }).kind);
    return Object.hasOwn(REMINDERS, kind) ? [`${dayOf(new Date(row?.sentAt ?? 0))} ${kind} ${to.address}`] : [];
  });
}

function person(world: World, name: string): string {
  return makePerson(world, { name, email: `${name}@test.example` });
}

function moveMeeting(world: World, meetingId: string, startsAt: Date): void {
  const at = startsAt.getTime();
  world.open.exec(`UPDATE meetings SET starts_at = ${at}, ends_at = ${at + 3 * HOUR} WHERE id = '${meetingId}'`);
}

/** Somebody who reads a lesson and hands work in. */
function begin(world: World, personId: string): void {
  const of = { courseId: COACH, lessonId: 'cva-tafel' };
  openLesson(world.person(personId), of);
  finishLesson(world.person(personId), of);
}

test('over three years every promised reminder is sent, once, and none to who switched it off or left', async () => {
  const world = makeWorld({ start: START });
  const trainerId = makePerson(world, { name: 'Ben', email: 'ben@test.example', roles: ['trainer'] });
  const [eager, quiet, leaver, idle] = ['eager', 'quiet', 'leaver', 'idle'].map((name) => person(world, name));
  const all = [eager, quiet, leaver, idle] as [string, string, string, string];
  chooseReminders(world.person(all[1]), { wanted: [] });
  const run = makeRun(world, { trainerId, meetings: [30, 60, 700], capacity: 5 });
  const [, second, last] = run.meetings as [Meeting, Meeting, Meeting];
  const enrolments = all.map((personId) => makeEnrolment(world, { personId, run }));

  // A full run beside it: two wait, the first lets the offer lapse, the second leaves the list.
  const full = makeRun(world, { trainerId, meetings: [40], capacity: 1 });
  const [holder, patient, gone] = ['holder', 'patient', 'gone'].map((name) => person(world, name)) as [
    string,
    string,
    string,
  ];
  holdPlace(world.person(holder), { runId: full.id, personId: holder, organisationId: null });
  for (const waiting of [patient, gone]) joinWaitingList(world.person(waiting), { runId: full.id });
  leaveWaitingList(world.person(gone), { runId: full.id });

  // Two certificates of competence: one runs out in the third year, the other is withdrawn on the way.
  const sure = person(world, 'sure');
  const lost = person(world, 'lost');
  const validUntil = new Date(START.getTime() + 700 * DAY);
  makeCredential(world, sure, { validUntil });
  const withdrawn = makeCredential(world, lost, { validUntil });

  await goOn(world, 2 * DAY);
  begin(world, all[0]);
  begin(world, all[1]);
  const work = handInWork(world, enrolments[0] as (typeof enrolments)[number]);
  await goOn(world, DAY);
  giveFeedback(world.person(trainerId), {
    submissionId: work.id,
    verdict: 'approved',
    strength: 'Sterk.',
    nextStep: '',
  });
  writeToGroup(world.person(trainerId), { runId: run.id, id: null, text: 'Tot vrijdag!' });
  await goOn(world, 17 * DAY);
  endEnrolment(world.system(), { sourceKey: enrolments[2]?.sourceKey ?? '', reason: 'withdrawn' });
  await goOn(world, 38 * DAY + 20 * HOUR);
  // The day before the second meeting it is moved; later the third is moved before anybody heard of it.
  moveMeeting(world, second.id, new Date(START.getTime() + 75 * DAY));
  await goOn(world, 400 * DAY, DAY);
  const officer = makePerson(world, { roles: ['certification_officer'] });
  withdrawCredential(world.person(officer), withdrawn.id, 'at_own_request');
  moveMeeting(world, last.id, new Date(START.getTime() + 900 * DAY));
  await goOn(world, 640 * DAY, DAY);

  const of = (name: string) =>
    arrived(world)
      .filter((line) => line.endsWith(` ${name}@test.example`))
      .map((line) => line.split(' ').slice(0, 2).join(' '));
  const meetings = [
    '2026-10-01 learning.meeting_tomorrow',
    '2026-10-02 learning.run_begins',
    '2026-10-31 learning.meeting_tomorrow',
    '2026-11-15 learning.meeting_tomorrow',
    '2029-02-17 learning.meeting_tomorrow',
  ];
  const message = '2026-09-05 learning.group_message';
  const quietly = '2026-09-25 learning.falling_behind';
  expect(of('eager')).toEqual(['2026-09-05 learning.feedback', message, quietly, ...meetings]);
  expect(of('idle')).toEqual([message, '2026-09-09 learning.not_begun', ...meetings]);
  expect(of('quiet')).toEqual([]);
  expect(of('leaver')).toEqual([message, '2026-09-09 learning.not_begun']);
  expect(of('patient')).toEqual([
    '2026-09-02 registration.waiting_joined',
    '2026-09-03 registration.place_offered',
    '2026-09-03 registration.offer_ending',
    '2026-09-04 registration.offer_lapsed',
  ]);
  expect(of('gone')).toEqual([]);
  // 700 days on it is 2 August 2028.
  const ending = ['2028-04-04', '2028-05-04', '2028-07-03', '2028-08-02', '2028-09-01'];
  expect(of('sure')).toEqual(ending.map((on) => `${on} certification.ending`));
  expect(of('lost')).toEqual([]);
  const seen = new Set(arrived(world).map((line) => line.split(' ')[1]));
  expect([...seen].sort()).toEqual(promised());
}, 120_000);

/** What this product says it sends to who follows a course, waits, teaches or holds a certificate; `meeting_set` has its own story (`calendar-of-a-place.test.ts`). */
function promised(): ReminderKind[] {
  const to = (kind: ReminderKind) => ['participant', 'waiting', 'trainer', 'holder'].includes(REMINDERS[kind].to);
  return reminderKinds.filter((kind) => to(kind) && kind !== 'registration.meeting_set').sort();
}

test('a turn that is repeated, by a crash or beside another, sends nothing twice; a run that does not go on reminds of nothing', async () => {
  const world = makeWorld({ start: START });
  const run = makeRun(world, { meetings: [2] });
  const off = makeRun(world, { meetings: [2] });
  const [ada, ben] = [person(world, 'ada'), person(world, 'ben')];
  makeEnrolment(world, { personId: ada, run });
  makeEnrolment(world, { personId: ben, run: off });
  world.later(DAY);
  sendReminders(world.system());
  cancelRun(world, off.id);
  sendReminders(world.system());
  world.mail.goAway(1);
  await deliverOutbox(world.system(), () => {});
  expect(arrived(world)).toEqual([]);
  world.later(HOUR);
  for (let times = 0; times < 2; times += 1) await turn(world);
  expect(arrived(world)).toEqual(['2026-09-03 learning.meeting_tomorrow ada@test.example']);
});

test('a mail that can be switched off says so at its head and in its foot; another one only where one chooses', async () => {
  const world = makeWorld({ start: START });
  const run = makeRun(world, { meetings: [2], capacity: 1 });
  const [ada, cor] = [person(world, 'ada'), person(world, 'cor')];
  makeEnrolment(world, { personId: ada, run });
  holdPlace(world.person(ada), { runId: run.id, personId: ada, organisationId: null });
  joinWaitingList(world.person(cor), { runId: run.id });
  world.later(DAY);
  sendReminders(world.system());
  await deliverOutbox(world.system(), () => {});
  const [reminder, joined] = [world.mail.lastTo('ada@test.example'), world.mail.lastTo('cor@test.example')];
  expect(reminder.unsubscribeUrl).toMatch(/\/afmelden\/per_\w+~learning\.meeting_tomorrow~[\w-]{43}$/);
  for (const part of [reminder.text, reminder.html]) expect(part).toContain(reminder.unsubscribeUrl);
  expect(joined.unsubscribeUrl).toBeUndefined();
  for (const mail of [reminder, joined]) expect(mail.text).toContain('/mijn/voorkeuren');
});
