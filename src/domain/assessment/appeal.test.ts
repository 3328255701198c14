import { describe, expect, test } from 'vitest';
import { listPeopleWithRole } from '#domain/identity/index.ts';
import { makeOpenCase, makeTrainerOf, markFinal, seatOf, seeIdentity } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, makeWorld, type World } from '#tests/support/world.ts';
import { applyForCertification } from './apply.ts';
import { appealUntil, caseStatus } from './case.ts';
import { chooseToWait } from './choose-to-wait.ts';
import { decideCase } from './decide.ts';
import { findAppeal } from './find-appeal.ts';
import { listJudged, requireCase } from './find-cases.ts';
import { lodgeAppeal } from './lodge-appeal.ts';
import { askWhoWaits } from './remind-of-terms.ts';
import { returnCase } from './return-case.ts';
import { withdrawAppeal } from './withdraw-appeal.ts';

const reasons = 'Op een criterium is nog niet genoeg te zien, zoals de oordelen zeggen.';
const said = 'In bewijs 1 vraag ik drie keer door, en dat staat in geen van de twee oordelen.';

/** Ada, refused by Chris on two marks that do not pass; Cor is another officer. Of `assessors` two or three had a seat. */
function start(input: { levels?: [number, number]; assessors?: number } = {}) {
  const world = makeWorld();
  const [chris, cor] = [1, 2].map(() => makePerson(world, { roles: ['certification_officer'] })) as [string, string];
  const ada = makePerson(world);
  const { id } = makeOpenCase(world, { candidateId: ada, assessors: input.assessors ?? 6 });
  for (const seat of [1, 2] as const) markFinal(world, id, seat, input.levels ?? [2, 3]);
  seeIdentity(world, id, cor);
  const outcome = input.levels ? 'passed' : 'not_passed';
  decideCase(world.person(chris), id, { outcome, reasons });
  return { world, chris, cor, ada, id, lodge: () => lodgeAppeal(world.person(ada), id, { reasons: said }) };
}
const get = (world: World, id: string) => requireCase(world.system(), id);
const mails = (world: World, kind: string) =>
  world.rows(`SELECT 1 FROM outbox WHERE key LIKE 'assessment.${kind}:%'`).length;

describe('lodging an appeal', () => {
  test('lays the same work before two assessors who had no seat, with a receipt for the candidate and word to each other officer', () => {
    const { world, ada, id, lodge } = start();
    const before = get(world, id);
    const hearingId = lodge();
    const hearing = get(world, hearingId);
    expect(hearing).toMatchObject({ hears: id, candidateId: ada, schemeHash: before.schemeHash, name: before.name });
    expect(hearing.code).not.toBe(before.code);
    expect(hearing.identity).toEqual(before.identity);
    const contents = (of: string) => listJudged(world.system(), of).map(({ contentHash, text }) => [contentHash, text]);
    expect(contents(hearingId)).toEqual(contents(id));
    expect(caseStatus(hearing)).toBe('marking');
    const earlier = new Set(before.seats.map(({ assessorId }) => assessorId));
    expect(hearing.seats.filter(({ assessorId }) => earlier.has(assessorId))).toEqual([]);
    expect(findAppeal(world.system(), id)).toMatchObject({ hearingId, reasons: said, lodgedAt: world.now() });
    expect([mails(world, 'appeal_lodged'), mails(world, 'appeal_came')]).toEqual([1, 1]);
    expect(get(world, id).decision).toEqual(before.decision);
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'assessment.lodge_appeal'")).toHaveLength(1);
    expect(world.rows("SELECT 1 FROM journal WHERE entry LIKE '%drie keer door%'")).toHaveLength(0);
  });

  test('passes over who was asked for a seat and gave it back unread, so that nobody with a role in the case judges it again', () => {
    const world = makeWorld();
    const chris = makePerson(world, { roles: ['certification_officer'] });
    const ada = makePerson(world);
    const { id } = makeOpenCase(world, { candidateId: ada, assessors: 3 });
    const { ctx, assignmentId } = seatOf(world, id, 1);
    returnCase(ctx, assignmentId, 'no_time');
    for (const seat of [1, 2] as const) markFinal(world, id, seat, [2, 3]);
    decideCase(world.person(chris), id, { outcome: 'not_passed', reasons });
    const hearing = get(world, lodgeAppeal(world.person(ada), id, { reasons: said }));
    expect(hearing.seats).toEqual([]);
    expect(hearing.openSeats[0]?.grounds).toEqual({ judged_earlier: 2, seated: 1 });
    expect(listPeopleWithRole(world.system(), 'assessor')).toHaveLength(3);
    expect(() =>
      world.open.exec(
        `INSERT INTO assessor_assignments (id, certification_id, assessor_id, seat, assigned_at, due_at) VALUES ('x', '${hearing.id}', '${ctx.actor.kind === 'person' ? ctx.actor.id : ''}', 1, 0, 0)`,
      ),
    ).toThrow(/marked by others/);
  });

  test('can be done until the last minute of the last day on the calendar, also when the clock goes back in between', () => {
    for (const late of [false, true]) {
      const { world, ada, id, lodge } = start();
      const until = appealUntil(get(world, id));
      // The world starts on 2 September in summer time; six weeks end before the change. A decision of 20 September ends after it.
      expect(until).toEqual(new Date('2026-10-14T22:00:00Z'));
      world.later((until?.getTime() ?? 0) - world.now().getTime() - (late ? 0 : 1));
      if (!late) expect(get(world, lodge()).hears).toBe(id);
      else
        expect(() => lodgeAppeal(world.person(ada), id, { reasons: said })).toThrow(
          expect.objectContaining({ code: 'assessment.appeal_too_late', facts: { until } }),
        );
    }
    const world = makeWorld();
    world.later(18 * DAY);
    const ada = makePerson(world);
    const chris = makePerson(world, { roles: ['certification_officer'] });
    const { id } = makeOpenCase(world, { candidateId: ada });
    for (const seat of [1, 2] as const) markFinal(world, id, seat, [2, 3]);
    decideCase(world.person(chris), id, { outcome: 'not_passed', reasons });
    const until = appealUntil(get(world, id));
    expect(until).toEqual(new Date('2026-11-01T23:00:00Z'));
    // 23.59 in winter time on the last day: an hour later than the same clock in summer time.
    world.later(new Date('2026-11-01T22:59:59.999Z').getTime() - world.now().getTime());
    expect(get(world, lodgeAppeal(world.person(ada), id, { reasons: said })).hears).toBe(id);
  });

  test('is for the candidate alone, once, against a refusal that stands, with reasons that say something', () => {
    const { world, ada, cor, id, lodge } = start();
    for (const who of [world.person(cor), world.person(makePerson(world)), world.visitor(), world.system()])
      expect(() => lodgeAppeal(who, id, { reasons: said })).toThrow('assessment.no_such_case');
    expect(() => lodgeAppeal(world.person(ada), id, { reasons: `  oneens${' '.repeat(60)}` })).toThrow(
      expect.objectContaining({ code: 'assessment.appeal_reasons_too_short', facts: { shortest: 50 } }),
    );
    const hearingId = lodge();
    expect(lodge).toThrow('assessment.already_appealed');
    expect(() => lodgeAppeal(world.person(ada), hearingId, { reasons: said })).toThrow('assessment.appeal_once');
    expect(mails(world, 'appeal_lodged')).toBe(1);
    const passed = start({ levels: [3, 3] });
    expect(passed.lodge).toThrow('assessment.nothing_to_appeal');
    const running = makeOpenCase(world, { candidateId: makePerson(world) });
    expect(() => lodgeAppeal(world.person(running.candidateId), running.id, { reasons: said })).toThrow(
      'assessment.nothing_to_appeal',
    );
  });

  test('holds up a new application until it is answered', () => {
    const { world, ada, lodge } = start();
    lodge();
    const input = { schemeId: 'koek', evidenceIds: [], steps: { held: [], missing: [] }, equivalence: '' };
    expect(() => applyForCertification(world.person(ada), { ...input, conductAccepted: true })).toThrow(
      'assessment.already_running',
    );
  });
});

describe('deciding on an appeal', () => {
  test('is for another officer without a tie, on two new marks; the answer goes out as such, and the first decision stays as it was', () => {
    const { world, chris, cor, ada, id, lodge } = start();
    const hearingId = lodge();
    expect(() => decideCase(world.person(cor), hearingId, { outcome: 'passed', reasons })).toThrow(
      'assessment.not_ready',
    );
    for (const seat of [1, 2] as const) markFinal(world, hearingId, seat, [3, 3]);
    expect(() => decideCase(world.person(chris), hearingId, { outcome: 'passed', reasons })).toThrow(
      expect.objectContaining({ code: 'assessment.tied_officer', facts: { ground: 'decided' } }),
    );
    makeTrainerOf(world, ada, makePerson(world));
    decideCase(world.person(cor), hearingId, { outcome: 'passed', reasons });
    expect([mails(world, 'appeal_decided'), mails(world, 'decided')]).toEqual([1, 1]);
    expect(get(world, id).decision?.outcome).toBe('not_passed');
    expect(get(world, hearingId).decision).toMatchObject({ outcome: 'passed', officerId: cor });
    expect(() => withdrawAppeal(world.person(ada), id)).toThrow('assessment.appeal_over');
  });

  test('the database keeps out who decided first, and who sat in the first case', () => {
    const { world, chris, id, lodge } = start();
    const hearingId = lodge();
    for (const seat of [1, 2] as const) markFinal(world, hearingId, seat, [2, 3]);
    for (const officer of [chris, seatOf(world, id, 1).assessorId])
      expect(() =>
        world.open.exec(
          `INSERT INTO decisions (certification_id, outcome, reasons, officer_id, decided_at) VALUES ('${hearingId}', 'not_passed', 'x', '${officer}', 0)`,
        ),
      ).toThrow(/another officer/);
  });

  test('nobody found in ten weeks asks the candidate for no money: there is none to give back', () => {
    const { world, ada, lodge } = start({ assessors: 3 });
    const hearingId = lodge();
    expect(caseStatus(get(world, hearingId))).toBe('seeking');
    world.later(80 * DAY);
    askWhoWaits(world.system());
    expect(mails(world, 'waits_long')).toBe(0);
    expect(() => chooseToWait(world.person(ada), hearingId)).toThrow('assessment.not_waiting_long');
  });
});

describe('taking an appeal back', () => {
  test('ends it, with a mail; the first decision stands, and nobody can mark or decide it or lodge it again', () => {
    const { world, cor, ada, id, lodge } = start();
    expect(() => withdrawAppeal(world.person(ada), id)).toThrow('assessment.no_such_case');
    const hearingId = lodge();
    expect(() => withdrawAppeal(world.person(cor), id)).toThrow('assessment.no_such_case');
    withdrawAppeal(world.person(ada), id);
    expect(() => withdrawAppeal(world.person(ada), id)).toThrow('assessment.appeal_over');
    expect(caseStatus(get(world, hearingId))).toBe('ended');
    expect(mails(world, 'appeal_withdrawn')).toBe(1);
    expect(() => markFinal(world, hearingId, 1)).toThrow('assessment.case_over');
    expect(() => decideCase(world.person(cor), hearingId, { outcome: 'passed', reasons })).toThrow(
      'assessment.not_ready',
    );
    expect(lodge).toThrow('assessment.already_appealed');
    expect(get(world, id).decision?.outcome).toBe('not_passed');
  });
});
