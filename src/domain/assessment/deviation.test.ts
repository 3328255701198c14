import { describe, expect, test } from 'vitest';
import { makeOpenCase, markFinal, seeIdentity } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld } from '#tests/support/world.ts';
import { decideCase } from './decide.ts';
import { requireCase } from './find-cases.ts';

const reasons = 'In het gesprek bleek het bewijs niet van de kandidaat te zijn.';
const deviation = 'Beide oordelen steunen op stukken waarvan vaststaat dat een ander ze schreef.';

function start(first: [number, number], second: [number, number]) {
  const world = makeWorld();
  const [chris, cor] = [1, 2].map(() => world.person(makePerson(world, { roles: ['certification_officer'] })));
  if (!chris || !cor) throw new Error('no officers');
  const { id } = makeOpenCase(world);
  markFinal(world, id, 1, first);
  markFinal(world, id, 2, second);
  seeIdentity(world, id);
  const insert = (outcome: string, why: string) =>
    world.open.exec(
      `INSERT INTO decisions (certification_id, outcome, reasons, deviation, officer_id, decided_at) VALUES ('${id}', '${outcome}', 'x', ${why}, '${makePerson(world)}', 0)`,
    );
  return { world, chris, cor, id, insert };
}

describe('refusing what the marks pass', () => {
  test('asks why in enough words, keeps that on the decision, and says in the journal only what the marks were', () => {
    const { world, chris, id } = start([3, 3], [3, 4]);
    for (const why of [undefined, '', `  te kort${' '.repeat(60)}`])
      expect(() =>
        decideCase(chris, id, { outcome: 'not_passed', reasons, ...(why !== undefined && { deviation: why }) }),
      ).toThrow(
        expect.objectContaining({ code: 'assessment.deviation_needed', facts: { shortest: 40 }, field: 'deviation' }),
      );
    expect(requireCase(world.system(), id).decision).toBeNull();
    expect(decideCase(chris, id, { outcome: 'not_passed', reasons, deviation }).decision).toMatchObject({ deviation });
    const lines = world.rows<{ entry: string }>("SELECT entry FROM journal WHERE verb = 'assessment.decide_case'");
    expect(lines).toHaveLength(1);
    expect(lines[0]?.entry).toMatch(/"advice":"pass".*"outcome":"not_passed"|"outcome":"not_passed".*"advice":"pass"/);
    expect(lines[0]?.entry).not.toContain('ander ze schreef');
  });

  test('is no deviation where the marks do not pass, and neither is passing: what was typed there is passed over', () => {
    const low = start([2, 3], [2, 4]);
    expect(decideCase(low.chris, low.id, { outcome: 'not_passed', reasons, deviation }).decision?.deviation).toBeNull();
    const high = start([3, 3], [3, 3]);
    expect(decideCase(high.chris, high.id, { outcome: 'passed', reasons, deviation }).decision?.deviation).toBeNull();
  });

  test('of two officers who decide at once one does, and the other reads that it was decided', () => {
    const { world, chris, cor, id } = start([3, 3], [3, 3]);
    decideCase(chris, id, { outcome: 'not_passed', reasons, deviation });
    expect(() => decideCase(cor, id, { outcome: 'passed', reasons })).toThrow('assessment.already_decided');
    expect(world.rows('SELECT outcome FROM decisions')).toEqual([{ outcome: 'not_passed' }]);
    expect(world.rows("SELECT 1 FROM outbox WHERE key LIKE 'assessment.decided:%'")).toHaveLength(1);
    expect(world.rows('SELECT 1 FROM credentials')).toHaveLength(0);
  });
});

describe('the database itself', () => {
  test('passes nobody whom two marks do not pass on every criterion, whoever asks', () => {
    const { insert } = start([2, 3], [2, 4]);
    expect(() => insert('passed', 'NULL')).toThrow(/two marks do not pass/);
    insert('not_passed', 'NULL');
  });

  test('takes a refusal of what the marks pass only with why, and why only of such a refusal', () => {
    const high = start([3, 3], [3, 3]);
    expect(() => high.insert('not_passed', 'NULL')).toThrow(/says why/);
    expect(() => high.insert('passed', "'x'")).toThrow(/says why/);
    high.insert('not_passed', "'x'");
    const low = start([2, 3], [2, 4]);
    expect(() => low.insert('not_passed', "'x'")).toThrow(/says why/);
  });
});
