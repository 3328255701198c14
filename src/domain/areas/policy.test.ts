import { expect, test } from 'vitest';
import type { Actor } from '#domain/context.ts';
import { actorWith } from '#tests/support/actors.ts';
import { isAdministrator, mayChangeAreas } from './policy.ts';

/** Who, and whether they read an edition of the map in, and confirm a merger. */
const table: readonly [string, Actor, readonly boolean[]][] = [
  ['visitor', { kind: 'visitor' }, [false, false]],
  ['the product', { kind: 'system', job: 'test' }, [true, false]],
  ['learner', actorWith('ada'), [false, false]],
  ['staff', actorWith('sam', ['trainer', 'assessor', 'certification_officer']), [false, false]],
  ['coordinator', actorWith('dora', [], ['a']), [false, false]],
  ['administrator', actorWith('eve', ['administrator']), [true, true]],
];

test.each(table)('%s may with the map what the table says', (_who, actor, rights) => {
  expect([mayChangeAreas(actor), isAdministrator(actor)]).toEqual(rights);
});
