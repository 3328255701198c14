import { describe, expect, test } from 'vitest';
import { decideCase, lodgeAppeal, requireCase, withdrawAppeal } from '#domain/assessment/index.ts';
import { makeOpenCase, markFinal, seatOf, seeIdentity } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { appealBeside, openAppeals } from './appeals.ts';
import { myAppeal } from './my-appeal.ts';
import { myCertification, myCertifications, runningCertifications } from './my-certification.ts';

const reasons = 'Op een criterium is nog niet genoeg te zien, zoals de oordelen zeggen.';
const said = 'In bewijs 1 vraag ik drie keer door, en dat staat in geen van de twee oordelen.';

function start() {
  const world = makeWorld();
  const [chris, cor] = [1, 2].map(() => makePerson(world, { roles: ['certification_officer'] })) as [string, string];
  const ada = makePerson(world);
  const { id, code } = makeOpenCase(world, { candidateId: ada, assessors: 6 });
  for (const seat of [1, 2] as const) markFinal(world, id, seat, [2, 3]);
  seeIdentity(world, id, cor);
  decideCase(world.person(chris), id, { outcome: 'not_passed', reasons });
  const mine = () => myAppeal(world.person(ada), requireCase(world.system(), id));
  return { world, chris, cor, ada, id, code, mine };
}

describe('the appeals at the desk of the officers', () => {
  test('stand there with their term until they are decided, with what keeps the first decider out', () => {
    const { world, chris, cor, ada, id, code } = start();
    expect(openAppeals(world.person(cor)).rows).toEqual([]);
    const hearingId = lodgeAppeal(world.person(ada), id, { reasons: said });
    const lodgedAt = world.now();
    world.later(DAY);
    expect(openAppeals(world.person(cor)).rows).toMatchObject([
      { id: hearingId, lodgedAt, dueAt: new Date('2026-11-11T23:00:00Z'), stage: 'marking', tie: null },
    ]);
    expect(openAppeals(world.person(chris)).rows).toMatchObject([{ tie: 'decided' }]);
    expect(() => openAppeals(world.person(ada))).toThrow(/not_found/);
    expect(appealBeside(world.person(cor), requireCase(world.system(), hearingId))).toMatchObject({
      against: { id, code, outcome: 'not_passed', reasons: said },
      hearing: null,
    });
    expect(appealBeside(world.person(chris), requireCase(world.system(), id))).toMatchObject({
      against: null,
      hearing: { id: hearingId },
    });
    expect(() => appealBeside(world.person(chris), requireCase(world.system(), hearingId))).toThrow(
      'assessment.tied_officer',
    );
    for (const seat of [1, 2] as const) markFinal(world, hearingId, seat, [3, 3]);
    decideCase(world.person(cor), hearingId, { outcome: 'passed', reasons });
    expect(openAppeals(world.person(cor)).rows).toEqual([]);
  });
});

describe('the own appeal', () => {
  test('can be lodged until the end of its term, then stands with the first decision until its answer', () => {
    const { world, cor, ada, id, mine } = start();
    expect(mine()).toEqual({ until: new Date('2026-10-14T22:00:00Z'), open: true, lodged: null });
    const hearingId = lodgeAppeal(world.person(ada), id, { reasons: said });
    expect(mine()).toMatchObject({ open: false, lodged: { hearingId, reasons: said, stage: 'marking', answer: null } });
    expect(myCertifications(world.person(ada)).map((row) => row.id)).toEqual([id]);
    expect(runningCertifications(world.person(ada))).toEqual([{ id: hearingId, stage: 'marking' }]);
    const hearing = myCertification(world.person(ada), hearingId);
    expect(hearing).toMatchObject({ hears: id, appeal: null, criteria: [], decision: null });
    for (const seat of [1, 2] as const) markFinal(world, hearingId, seat, [3, 3]);
    decideCase(world.person(cor), hearingId, { outcome: 'passed', reasons });
    expect(mine()).toMatchObject({ lodged: { answer: { outcome: 'passed', reasons, deviation: null } } });
    const told = JSON.stringify(myCertification(world.person(ada), hearingId));
    expect(told).not.toContain(seatOf(world, hearingId, 1).assessorId);
  });

  test('that was taken back says since when; one that was never lodged is over after its term', () => {
    const { world, ada, id, mine } = start();
    lodgeAppeal(world.person(ada), id, { reasons: said });
    world.later(DAY);
    withdrawAppeal(world.person(ada), id);
    expect(mine()).toMatchObject({ open: false, lodged: { withdrawnAt: world.now(), answer: null } });
    const other = start();
    other.world.later(50 * DAY);
    expect(other.mine()).toMatchObject({ open: false, lodged: null });
  });
});
