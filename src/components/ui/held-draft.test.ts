import { expect, test } from 'vitest';
import { compareDraft, readBasis, writeBasis } from '#domain/draft.ts';
import { mixedBasis } from './held-draft.ts';

test('a field that this browser held longer is compared with what it was made from, the others with what is shown now', () => {
  const then = { version: 1, fields: { a: 'a', b: 'b' } };
  const now = { version: 2, fields: { a: 'A', b: 'B' } };
  const mixed = readBasis(mixedBasis(writeBasis(now), 'a', writeBasis(then)));
  expect(compareDraft(mixed, now, { a: 'aa', b: 'BB' })).toMatchObject({
    outcome: 'stale',
    merged: { a: 'A', b: 'BB' },
    clashes: [{ name: 'a', kept: 'A', sent: 'aa' }],
  });
  expect(compareDraft(mixed, { ...now, fields: { a: 'a', b: 'B' } }, { a: 'aa', b: 'B' }).merged).toEqual({
    a: 'aa',
    b: 'B',
  });
});

test('made from the same, it stays as it is; made from nothing, what is kept is not overwritten', () => {
  const now = { version: 2, fields: { a: 'A', b: 'B' } };
  const basis = writeBasis(now);
  expect(readBasis(mixedBasis(basis, 'a', basis))).toEqual(readBasis(basis));
  const mixed = readBasis(mixedBasis(basis, 'a', ''));
  expect(compareDraft(mixed, now, { a: 'aa', b: 'BB' }).merged).toEqual({ a: 'A', b: 'BB' });
});
