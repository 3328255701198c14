import { expect, test } from 'vitest';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { reportLateBackup } from './report-late-backup.ts';

function start() {
  const world = makeWorld();
  const administrators = [0, 1].map(() => makePerson(world, { roles: ['administrator'] }));
  makePerson(world, { roles: ['certification_officer'] });
  const mailed = () =>
    world
      .rows<{ payload: string }>("SELECT payload FROM outbox WHERE payload LIKE '%backup_late%'")
      .map(({ payload }) => (JSON.parse(payload) as { personId: string }).personId);
  return { world, administrators, mailed };
}

test('a late backup is told to every administrator, once until there is a newer one', () => {
  const { world, administrators, mailed } = start();
  const newest = world.now();
  world.later(DAY);
  reportLateBackup(world.system(), newest);
  expect(mailed().toSorted()).toEqual(administrators.toSorted());
  world.later(DAY);
  reportLateBackup(world.system(), newest);
  expect(mailed()).toHaveLength(2);
  reportLateBackup(world.system(), new Date(newest.getTime() + 1));
  expect(mailed()).toHaveLength(4);
  expect(world.rows("SELECT 1 FROM journal WHERE verb = 'identity.report_late_backup'")).toHaveLength(2);
});

test('that there is none at all is told once', () => {
  const { world, mailed } = start();
  for (let times = 0; times < 3; times++) reportLateBackup(world.system(), null);
  expect(mailed()).toHaveLength(2);
});

test('nobody tells it but the product', () => {
  const { world, administrators, mailed } = start();
  for (const ctx of [world.visitor(), world.person(administrators[0] ?? '')])
    expect(() => reportLateBackup(ctx, null)).toThrow('not_allowed');
  expect(mailed()).toEqual([]);
});
