import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { instantAt } from '#domain/calendar.ts';
import { requirePerson } from '#domain/identity/index.ts';
import {
  cancelMeeting,
  changeTrainer,
  findCompletion,
  markAttendance,
  moveMeeting,
  planMeeting,
  type Run,
  requireRun,
  trainersOf,
} from '#domain/learning/index.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { makePaidOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { readCalendar } from '#tests/support/read-calendar.ts';
import { DAY, HOUR, makeWorld, type World } from '#tests/support/world.ts';
import { rehearse } from './rehearse.ts';
import { changeRun } from './run-change.ts';

let world: World;
let run: Run;
let ben: string;
let eve: string;

beforeEach(async () => {
  world = makeWorld();
  run = makeRunForSale(world);
  ben = run.trainerId;
  eve = makePerson(world, { roles: ['administrator'] });
  await makePaidOrder(world, { personId: makePerson(world, { email: 'ada@test.example' }), runId: run.id });
  await filesTo('ada@test.example');
});

const kind = (name: string) => expect.objectContaining({ kind: name });
const code = (name: string) => expect.objectContaining({ code: `learning.${name}` });
const inDays = (days: number, hours = 2) => {
  const startsAt = new Date(world.now().getTime() + days * DAY);
  return { startsAt, endsAt: new Date(startsAt.getTime() + hours * HOUR) };
};
const first = () => requireRun(world.system(), run.id).meetings[0]?.id ?? '';
const move = (days: number, who = ben, meetingId = first()) =>
  moveMeeting(world.person(who), { meetingId, ...inDays(days), why: '' });
const address = (personId: string) => requirePerson(world.system(), personId).email;

async function filesTo(who: string) {
  const before = world.mail.sent.length;
  await deliverOutbox(world.system(), (_row, error) => expect.fail(String(error)));
  return world.mail.sent
    .slice(before)
    .filter((mail) => mail.to.address === who)
    .flatMap((mail) => mail.attachments ?? [])
    .filter((file) => file.name.endsWith('.ics'))
    .map(readCalendar);
}

describe('a meeting that is moved', () => {
  test('takes its new time in the calendar of who sits there: the same UID and a higher number, also when it goes back', async () => {
    const [old] = run.meetings;
    move(20);
    const [there] = await filesTo('ada@test.example');
    moveMeeting(world.person(ben), {
      meetingId: first(),
      startsAt: old?.startsAt as Date,
      endsAt: old?.endsAt as Date,
      why: '',
    });
    const [back] = await filesTo('ada@test.example');
    expect([there?.method, there?.sequence, there?.startsAt]).toEqual(['REQUEST', 1, inDays(20).startsAt.getTime()]);
    expect([back?.method, back?.sequence, back?.startsAt]).toEqual(['REQUEST', 2, old?.startsAt.getTime()]);
    expect(back?.uid).toBe(there?.uid);
  });

  test('says when it was, when it is and why, to the group and its trainer', async () => {
    moveMeeting(world.person(eve), { meetingId: first(), ...inDays(20), why: 'De zaal is dicht.' });
    const files = await filesTo(address(ben));
    expect(files.map(({ method }) => method)).toEqual(['REQUEST']);
    for (const who of ['ada@test.example', address(ben)]) {
      expect(world.mail.lastTo(who).text).toContain('De zaal is dicht.');
      expect(world.mail.lastTo(who).text).toMatch(/Was[\s\S]+Wordt/);
    }
  });

  test('to the same time twice moves once', async () => {
    move(20);
    move(20);
    expect(await filesTo('ada@test.example')).toHaveLength(1);
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'learning.move_meeting'")).toHaveLength(1);
  });

  test('is refused into the past, over another meeting of the group, and once it began', () => {
    expect(() => move(-1)).toThrow(code('meeting_outside'));
    const second = run.meetings[1];
    expect(() =>
      moveMeeting(world.person(ben), {
        meetingId: first(),
        startsAt: second?.startsAt as Date,
        endsAt: second?.endsAt as Date,
        why: '',
      }),
    ).toThrow(code('meeting_overlaps'));
    world.later((run.meetings[0]?.startsAt.getTime() ?? 0) - world.now().getTime());
    expect(() => move(40)).toThrow(code('meeting_began'));
  });

  test('is refused while its trainer leads another group, and not for a meeting that was cancelled there', () => {
    const other = makeRun(world, { trainerId: ben, meetings: [20, 50] });
    expect(() => move(20)).toThrow(code('trainer_is_busy'));
    cancelMeeting(world.person(ben), { meetingId: other.meetings[0]?.id ?? '', why: '' });
    expect(() => move(20)).not.toThrow();
  });

  test('is not there for a stranger, a learner or another trainer', () => {
    for (const roles of [[], ['trainer'], ['assessor']] as const)
      expect(() => move(20, makePerson(world, { roles: [...roles] }))).toThrow(kind('not_found'));
  });

  test('keeps to the Dutch clock over the end of summer time', async () => {
    const startsAt = instantAt('2026-11-03', '09:00');
    moveMeeting(world.person(ben), { meetingId: first(), startsAt, endsAt: instantAt('2026-11-03', '11:30'), why: '' });
    const [file] = await filesTo('ada@test.example');
    expect(file?.startsAt).toBe(new Date('2026-11-03T08:00:00Z').getTime());
  });
});

describe('a meeting that is cancelled', () => {
  const cancel = (who = ben, meetingId = run.meetings[0]?.id ?? '') =>
    cancelMeeting(world.person(who), { meetingId, why: 'Ik ben ziek.' });

  test('leaves the calendars with a higher number; another one can take its place', async () => {
    move(20);
    const [moved] = await filesTo('ada@test.example');
    cancel();
    cancel();
    const files = await filesTo('ada@test.example');
    expect(files.map(({ method, status, uid, sequence }) => [method, status, uid, sequence])).toEqual([
      ['CANCEL', 'CANCELLED', moved?.uid, 2],
    ]);
    expect(world.mail.lastTo('ada@test.example').text).toContain('Ik ben ziek.');
    planMeeting(world.person(ben), { runId: run.id, ...inDays(21), topic: 'Inhaaldag' });
    const [added] = await filesTo('ada@test.example');
    expect(added?.uid).not.toBe(moved?.uid);
    expect(requireRun(world.system(), run.id).meetings).toHaveLength(2);
  });

  test('counts no more in what is asked of presence, and takes no attendance', () => {
    const enrolment = makeEnrolment(world, { run });
    const second = run.meetings[1]?.id ?? '';
    cancel();
    world.later(60 * DAY);
    const mark = (meetingId: string) =>
      markAttendance(world.person(ben), { meetingId, marks: [{ enrolmentId: enrolment.id, presencePercent: 100 }] });
    mark(second);
    expect(() => mark(run.meetings[0]?.id ?? '')).toThrow(kind('not_found'));
    expect(findCompletion(world.system(), enrolment).attendance).toMatchObject({ done: 100 });
  });

  test('is never the only one, never twice another thing, and not for strangers', () => {
    expect(() => cancel(makePerson(world, { roles: ['trainer'] }))).toThrow(kind('not_found'));
    cancel();
    expect(() => move(30, ben, run.meetings[0]?.id)).toThrow(code('meeting_is_off'));
    expect(() => cancel(ben, run.meetings[1]?.id)).toThrow(code('only_meeting'));
  });
});

describe('another trainer', () => {
  const give = (trainerId: string, who = eve) =>
    changeTrainer(world.person(who), { runId: run.id, trainerId, why: 'Ben is ziek.' });

  test('gets the meetings in the calendar, who led it loses them, and the group is told', async () => {
    const femke = makePerson(world, { name: 'Femke Wiersma', email: 'femke@test.example', roles: ['trainer'] });
    give(femke);
    give(femke);
    const before = world.mail.sent.length;
    const given = await filesTo('femke@test.example');
    const taken = world.mail.sent
      .slice(before)
      .filter(({ to }) => to.address === address(ben))
      .flatMap(({ attachments }) => attachments ?? [])
      .map(readCalendar);
    expect(given.map(({ method, sequence }) => [method, sequence])).toEqual(Array(2).fill(['REQUEST', 2]));
    expect(taken.map(({ method, sequence }) => [method, sequence])).toEqual(Array(2).fill(['CANCEL', 1]));
    expect(taken.map(({ uid }) => uid)).toEqual(given.map(({ uid }) => uid));
    expect(world.mail.lastTo('ada@test.example').text).toContain('Femke Wiersma');
    expect(() => move(20)).toThrow(kind('not_found'));
  });

  test('who led it before may still not judge its people', () => {
    const { personId } = makeEnrolment(world, { run });
    give(makePerson(world, { roles: ['trainer'] }));
    const rows = world
      .system()
      .db.all<{ id: string }>(sql`select trainer_id as id from (${trainersOf(sql`${personId}`)})`);
    expect(rows.map(({ id }) => id)).toContain(ben);
  });

  test('is somebody who is trainer, free and not in the group; an administrator chooses', () => {
    const femke = makePerson(world, { roles: ['trainer'] });
    expect(() => give(makePerson(world))).toThrow(code('no_trainer'));
    expect(() => give(femke, ben)).toThrow(code('only_administrator'));
    const busy = makePerson(world, { roles: ['trainer'] });
    makeRun(world, { trainerId: busy });
    expect(() => give(busy)).toThrow(code('trainer_is_busy'));
    makeEnrolment(world, { run, personId: femke });
    expect(() => give(femke)).toThrow(code('trainer_in_group'));
  });
});

describe('a rehearsal', () => {
  test('shows who gets which mail in the words that will be sent, and leaves nothing behind', async () => {
    const change = { kind: 'move', meetingId: first(), ...inDays(20), why: 'De zaal is dicht.' } as const;
    const before = world.rows('SELECT (SELECT count(*) FROM journal) AS lines, (SELECT count(*) FROM outbox) AS mails');
    const was = requireRun(world.system(), run.id);
    const { mails, seen } = rehearse(world.person(ben), 'nl', (tx) => {
      changeRun(tx, run.id, change);
      return requireRun(tx, run.id).meetings[0]?.startsAt;
    });
    expect(seen).toEqual(change.startsAt);
    expect(mails.map(({ to }) => to.address).sort()).toEqual(['ada@test.example', address(ben)].sort());
    expect(
      world.rows('SELECT (SELECT count(*) FROM journal) AS lines, (SELECT count(*) FROM outbox) AS mails'),
    ).toEqual(before);
    expect(requireRun(world.system(), run.id)).toEqual(was);
    changeRun(world.person(ben), run.id, change);
    await filesTo('');
    for (const { to, subject } of mails) expect(world.mail.lastTo(to.address).subject).toBe(subject);
  });

  test('is refused like the thing itself', () => {
    const stranger = world.person(makePerson(world));
    expect(() =>
      rehearse(stranger, 'nl', (tx) => changeRun(tx, run.id, { kind: 'cancel', meetingId: first(), why: '' })),
    ).toThrow(kind('not_found'));
  });
});

test('a trainer is told once of who leaves the group', async () => {
  const bram = makePerson(world, { name: 'Bram Smit', email: 'bram@test.example' });
  const order = await makePaidOrder(world, { personId: bram, runId: run.id });
  await filesTo('');
  refundOrder(world.person(eve), { orderId: order.id, reason: 'goodwill' });
  const before = world.mail.sent.length;
  await filesTo('');
  const told = world.mail.sent.slice(before).filter(({ to }) => to.address === address(ben));
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('Bram Smit');
});
