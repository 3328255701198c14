import { expect, test } from 'vitest';
import { listHeld } from '#domain/certification/index.ts';
import { findAccess, findWork, findWorkStatus, listCompletedCourses } from '#domain/learning/index.ts';
import type { App } from '#src/app.ts';
import { readCatalogue } from '#src/catalogue/disk.ts';
import { listRunsToLead } from '#src/queries/group.ts';
import { moneyFaults } from '#src/workflows/reconcile/money-faults.ts';
import { makeWorld } from '#tests/support/world.ts';
import type { PersonKey } from './cast.ts';
import { learningPart } from './learning.ts';
import { offerPart } from './offer.ts';
import { actingAs, peoplePart, personIdOf } from './people.ts';

const COACH = 'coach-van-het-alledaagse';

test('the learners of the demo stand at every stage of every course', async () => {
  const world = makeWorld();
  Object.assign(world.outside, { catalogue: readCatalogue('content') });
  const app = { contextFor: world.as, clock: { now: world.now } } as unknown as App;
  for (const part of [peoplePart, offerPart, learningPart]) await part.run(app);
  const ctx = world.system();
  const stateOf = (key: PersonKey, nth: number) => {
    const access = findAccess(ctx, personIdOf(ctx, key), COACH);
    return findWorkStatus(ctx, access?.id ?? '', access?.frozen.assignmentIds[nth] ?? '');
  };
  expect(stateOf('carmen', 0)).toBe('open');
  expect(stateOf('daan', 0)).toBe('draft');
  expect(stateOf('elif', 2)).toBe('approved');
  expect(stateOf('hanna', 1)).toBe('waiting');
  expect(stateOf('ilse', 1)).toBe('sent_back');
  const hanna = findAccess(ctx, personIdOf(ctx, 'hanna'), COACH);
  expect(findWork(ctx, hanna?.id ?? '', hanna?.frozen.assignmentIds[1] ?? '').versions[0]?.files).toHaveLength(1);

  const ada = personIdOf(ctx, 'ada');
  expect(findAccess(ctx, personIdOf(ctx, 'aisha'), 'koek-certificering')?.runId).toBe('run_koek_voorbereiding');
  expect(findAccess(ctx, personIdOf(ctx, 'omar'), 'verdieping-op-maat')?.runId).toBe('run_verdieping_moestuin');
  expect(listCompletedCourses(ctx, ada)).toEqual(['talentmakelaar']);
  expect(listHeld(ctx, ada).map((credential) => [credential.kind, credential.subject])).toEqual([
    ['participation', 'talentmakelaar'],
  ]);
  expect(findAccess(ctx, ada, COACH)).toBeNull();
  for (const key of ['aisha', 'bram', 'fenna', 'petra'] as const)
    expect(listCompletedCourses(ctx, personIdOf(ctx, key))).toContain(COACH);
  expect(listRunsToLead(actingAs(app, 'ben')).rows.some((run) => run.waiting > 0)).toBe(true);
  expect(moneyFaults(ctx)).toEqual([]);
}, 60_000);
