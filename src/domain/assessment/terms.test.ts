import { describe, expect, test } from 'vitest';
import { dayOf, daysAfter } from '#domain/calendar.ts';
import { draftMark, makeOpenCase, makeTrainerOf, markFinal, seatOf } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, makeWorld, type World } from '#tests/support/world.ts';
import { caseStatus } from './case.ts';
import { chooseToWait, isAskedToWait } from './choose-to-wait.ts';
import { endApplication } from './end-application.ts';
import { extendSeat, reassignSeat } from './extend-seat.ts';
import { listDrafts, requireCase } from './find-cases.ts';
import { askWhoWaits, remindAssessors, remindOfficers } from './remind-of-terms.ts';

const mails = (world: World, kind: string) => world.rows(`SELECT 1 FROM outbox WHERE key LIKE 'assessment.${kind}:%'`);
const inDays = (world: World, days: number) => dayOf(daysAfter(world.now(), days));

function start(assessors = 3) {
  const world = makeWorld();
  const chris = makePerson(world, { roles: ['certification_officer'] });
  const { id, candidateId } = makeOpenCase(world, { assessors });
  return { world, id, candidateId, as: world.person(chris) };
}

describe('more time for a mark', () => {
  const reason = 'De beoordelaar was ziek.';

  test('is until the end of a later day, with a mail, and for that seat alone', () => {
    const { world, id, as } = start();
    const [first, second] = [seatOf(world, id, 1), seatOf(world, id, 2)];
    extendSeat(as, first.assignmentId, { lastDay: '2026-10-25', reason });
    expect(seatOf(world, id, 1).dueAt).toEqual(new Date('2026-10-25T23:00:00Z'));
    expect(seatOf(world, id, 2).dueAt).toEqual(second.dueAt);
    expect(mails(world, 'extended')).toHaveLength(1);
    const [line] = world.rows<{ entry: string }>("SELECT entry FROM journal WHERE verb = 'assessment.extend_seat'");
    expect(line?.entry).not.toMatch(/ziek/);
  });

  test('is refused for a day that is no later, too far, without a reason, after the mark, by others and in a case that is over', () => {
    const { world, id, candidateId, as } = start();
    const { assignmentId } = seatOf(world, id, 1);
    const extend = (lastDay: string, who = as, why = reason) => extendSeat(who, assignmentId, { lastDay, reason: why });
    expect(() => extend(inDays(world, 20))).toThrow('assessment.extension_too_soon');
    expect(() => extend(inDays(world, 61))).toThrow('assessment.extension_too_far');
    expect(() => extend(inDays(world, 30), as, 'ziek')).toThrow('assessment.extension_reason_too_short');
    extend(inDays(world, 30));
    expect(() => extend(inDays(world, 30))).toThrow('assessment.extension_too_soon');
    const trainer = makePerson(world, { roles: ['certification_officer'] });
    makeTrainerOf(world, candidateId, trainer);
    for (const who of [trainer, candidateId, seatOf(world, id, 1).assessorId])
      expect(() => extend(inDays(world, 40), world.person(who))).toThrow(/not_allowed/);
    markFinal(world, id, 1);
    expect(() => extend(inDays(world, 40))).toThrow('assessment.already_final');
    endApplication(world.system(), id, 'refunded');
    expect(() => extendSeat(as, seatOf(world, id, 2).assignmentId, { lastDay: inDays(world, 40), reason })).toThrow(
      'assessment.case_over',
    );
    expect(() => world.open.exec('UPDATE seat_extensions SET due_at = 1')).toThrow(/never changed/);
  });
});

describe('asking somebody else', () => {
  test('takes the seat and its draft, tells the assessor, and brings in the next', () => {
    const { world, id, as } = start();
    draftMark(world, id, 1, [3, 3]);
    const { assignmentId, assessorId } = seatOf(world, id, 1);
    reassignSeat(as, assignmentId, 'late');
    expect(seatOf(world, id, 1).assessorId).not.toBe(assessorId);
    expect(listDrafts(world.system(), assignmentId)).toEqual([]);
    expect(mails(world, 'taken_back')).toHaveLength(1);
    expect(() => reassignSeat(as, assignmentId, 'late')).toThrow(/not_found/);
  });

  test('is refused after the mark, and to whoever is no free officer', () => {
    const { world, id, candidateId, as } = start();
    const { assignmentId } = seatOf(world, id, 1);
    expect(() => reassignSeat(world.person(candidateId), assignmentId, 'late')).toThrow(/not_allowed/);
    markFinal(world, id, 1);
    expect(() => reassignSeat(as, assignmentId, 'late')).toThrow('assessment.already_final');
  });
});

describe('reminders', () => {
  test('go once before a mark is due, once when it is late, and anew for a longer term', () => {
    const { world, id, as } = start();
    const remind = () => {
      for (let time = 0; time < 2; time += 1) expect(remindAssessors(world.system(), '')).toBeNull();
      return [mails(world, 'mark_soon').length, mails(world, 'mark_late').length];
    };
    markFinal(world, id, 2);
    world.later(15 * DAY);
    expect(remind()).toEqual([0, 0]);
    world.later(2 * DAY);
    expect(remind()).toEqual([1, 0]);
    world.later(5 * DAY);
    expect(remind()).toEqual([1, 1]);
    extendSeat(as, seatOf(world, id, 1).assignmentId, { lastDay: inDays(world, 3), reason: 'Nog een paar dagen.' });
    expect(remind()).toEqual([2, 1]);
    expect(() => remindAssessors(as, '')).toThrow(/not_allowed/);
  });

  test('tell every officer once of a decision that is late', () => {
    const { world, id } = start(2);
    for (const seat of [1, 2] as const) markFinal(world, id, seat);
    remindOfficers(world.system());
    world.later(71 * DAY);
    for (let time = 0; time < 2; time += 1) remindOfficers(world.system());
    expect(mails(world, 'decision_late')).toHaveLength(1);
  });
});

describe('a case for which nobody is found', () => {
  test('after ten weeks asks the candidate, who may wait, and is asked again ten weeks later', () => {
    const { world, id, candidateId } = start(1);
    const ask = () => {
      for (let time = 0; time < 2; time += 1) askWhoWaits(world.system());
      return mails(world, 'waits_long').length;
    };
    const wait = () => chooseToWait(world.person(candidateId), id);
    expect(ask()).toBe(0);
    expect(wait).toThrow('assessment.not_waiting_long');
    world.later(71 * DAY);
    expect(ask()).toBe(1);
    expect(isAskedToWait(world.system(), id)).toBe(true);
    expect(() => chooseToWait(world.person(makePerson(world)), id)).toThrow(/not_found/);
    wait();
    wait();
    expect(isAskedToWait(world.system(), id)).toBe(false);
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'assessment.choose_to_wait'")).toHaveLength(1);
    world.later(60 * DAY);
    expect(ask()).toBe(1);
    world.later(11 * DAY);
    expect(ask()).toBe(2);
    expect(caseStatus(requireCase(world.system(), id))).toBe('seeking');
  });
});
