import { expect, test } from 'vitest';
import type { Actor } from '#domain/context.ts';
import { actorWith } from '#tests/support/actors.ts';
import { isProduct, mayActFor, maySeeLicence } from './policy.ts';

const ofA = { organisationId: 'a' };
const dora = actorWith('dora', [], ['a']);

/** Who, and whether they act for organisation A, see its licence, and are the product itself. */
const table: readonly [string, Actor, readonly boolean[]][] = [
  ['visitor', { kind: 'visitor' }, [false, false, false]],
  ['the product', { kind: 'system', job: 'test' }, [false, true, true]],
  ['coordinator of A', dora, [true, true, false]],
  ['coordinator of A with an unconfirmed address', { ...dora, emailConfirmed: false }, [false, true, false]],
  ['coordinator of B', actorWith('bea', [], ['b']), [false, false, false]],
  ['learner', actorWith('ada'), [false, false, false]],
  ['staff', actorWith('sam', ['trainer', 'assessor', 'certification_officer']), [false, false, false]],
  ['administrator', actorWith('eve', ['administrator']), [false, true, false]],
];

test.each(table)('%s may with a licence of organisation A what the table says', (_who, actor, rights) => {
  expect([mayActFor(actor, ofA), maySeeLicence(actor, ofA), isProduct(actor)]).toEqual(rights);
});
