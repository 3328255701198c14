import { expect, test } from 'vitest';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeEnrolment, makeRun } from '#tests/support/make/learning.ts';
import { DAY, HOUR, MINUTE, makeWorld, type World } from '#tests/support/world.ts';
import { checkIn, requireCheckInCode } from './check-in.ts';
import { type Enrolment, listPresenceAt } from './index.ts';
import { markAttendance } from './mark-attendance.ts';
import type { Meeting } from './run.ts';

/** A group of `size` at a meeting of three hours that begins in fourteen days, with its code. */
function makeGroup(size: number) {
  const world = makeWorld();
  const trainerId = makePerson(world, { roles: ['trainer'] });
  const run = makeRun(world, { trainerId, capacity: 40 });
  const meeting = run.meetings[0] as Meeting;
  const group = Array.from({ length: size }, () => makeEnrolment(world, { run }));
  const code = requireCheckInCode(world.person(trainerId), run, meeting);
  return {
    world,
    trainerId,
    run,
    meeting,
    group,
    code,
    enter: (at: number, typed = code) => checkIn(world.person(group[at]?.personId ?? ''), { code: typed }),
  };
}

function presenceOf(world: World, meeting: Meeting, group: readonly Enrolment[]) {
  const presence = listPresenceAt(world.system(), meeting.id);
  return group.map(({ id }) => presence.get(id));
}

test('forty people check in within a minute, each once, and the trainer sees that it was by code', () => {
  const { world, meeting, group, code, enter } = makeGroup(40);
  expect(code).toMatch(/^\d{6}$/);
  world.later(14 * DAY);
  for (const at of group.keys()) {
    expect(enter(at, ` ${code.slice(0, 3)} ${code.slice(3)}`).outcome).toBe('in');
    world.later(MINUTE / 40);
  }
  expect(enter(3).outcome).toBe('already');
  expect(presenceOf(world, meeting, group)).toMatchObject(group.map(() => ({ percent: 100, byCode: true })));
});

test('the code works from the start until the end; in the second half it is for half of the meeting', () => {
  const { world, meeting, group, enter } = makeGroup(3);
  world.later(14 * DAY - MINUTE);
  expect(() => enter(0)).toThrow('learning.no_meeting_now');
  world.later(MINUTE);
  expect(enter(0).outcome).toBe('in');
  world.later(2 * HOUR);
  expect(enter(1).outcome).toBe('in');
  world.later(HOUR);
  expect(() => enter(2)).toThrow('learning.no_meeting_now');
  expect(presenceOf(world, meeting, group).map((one) => one?.percent)).toEqual([100, 50, undefined]);
});

test('who guesses is stopped, and nobody else in the group is', () => {
  const { world, code, enter } = makeGroup(2);
  world.later(14 * DAY);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  for (const typed of [wrong, '', '12345', `${code}0`, wrong, wrong, wrong, wrong])
    expect(() => enter(0, typed)).toThrow('learning.wrong_code');
  expect(() => enter(0)).toThrow('identity.too_many');
  expect(enter(1).outcome).toBe('in');
  world.later(15 * MINUTE);
  expect(enter(0).outcome).toBe('in');
});

test('the trainer corrects it and has the last word; the code is for who leads the group, and opens for who is in it', () => {
  const { world, trainerId, run, meeting, group, code, enter } = makeGroup(2);
  world.later(14 * DAY);
  enter(0);
  const [first, second] = group.map(({ id }) => id) as [string, string];
  const marks = [first, second].map((enrolmentId) => ({ enrolmentId, presencePercent: 0 }));
  markAttendance(world.person(trainerId), { meetingId: meeting.id, marks });
  expect(enter(1).outcome).toBe('already');
  expect(presenceOf(world, meeting, group)).toMatchObject(group.map(() => ({ percent: 0, byCode: false })));
  const stranger = makePerson(world, { roles: ['trainer'] });
  expect(() => checkIn(world.person(stranger), { code })).toThrow('learning.no_meeting_now');
  expect(() => requireCheckInCode(world.person(stranger), run, meeting)).toThrow('learning.not_found');
  expect(() => checkIn(world.visitor(), { code })).toThrow('identity.sign_in_first');
});
