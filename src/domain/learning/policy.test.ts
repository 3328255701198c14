import { expect, test } from 'vitest';
import type { Actor } from '#domain/context.ts';
import { actorWith } from '#tests/support/actors.ts';
import { isLearnerOf, leadsRun, mayChangeRun, mayEnrol, mayPlan } from './policy.ts';

const running = { personId: 'ada', endedAt: null };
const ended = { personId: 'ada', endedAt: new Date('2026-09-02T10:00:00Z') };
const run = { trainerId: 'ben' };

/** Who, and whether they plan, enrol, lead Ben's run, learn in Ada's running enrolment, and in her ended one. */
const table: readonly [string, Actor, readonly boolean[]][] = [
  ['visitor', { kind: 'visitor' }, [false, false, false, false, false]],
  ['the product', { kind: 'system', job: 'test' }, [true, true, false, false, false]],
  ['the learner', actorWith('ada'), [false, false, false, true, false]],
  ['another learner', actorWith('bo'), [false, false, false, false, false]],
  ['the trainer of the run', actorWith('ben', ['trainer']), [false, false, true, false, false]],
  ['who led the run and is no trainer any more', actorWith('ben'), [false, false, false, false, false]],
  ['the trainer of another run', actorWith('tom', ['trainer']), [false, false, false, false, false]],
  [
    'assessor and officer',
    actorWith('cleo', ['assessor', 'certification_officer']),
    [false, false, false, false, false],
  ],
  ['coordinator', actorWith('dora', [], ['a']), [false, false, false, false, false]],
  ['administrator', actorWith('eve', ['administrator']), [true, true, false, false, false]],
];

test.each(table)('%s may in learning what the table says', (_who, actor, rights) => {
  expect([
    mayPlan(actor),
    mayEnrol(actor),
    leadsRun(actor, run),
    isLearnerOf(actor, running),
    isLearnerOf(actor, ended),
  ]).toEqual(rights);
});

test('a run changes by who plans runs and by its own trainer', () => {
  const may = table.filter(([, actor]) => mayChangeRun(actor, run)).map(([who]) => who);
  const plan = table.filter(([, actor]) => mayPlan(actor)).map(([who]) => who);
  expect(new Set(may)).toEqual(new Set([...plan, 'the trainer of the run']));
});
