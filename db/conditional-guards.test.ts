import { describe, expect, test } from 'vitest';
import * as assessment from '#tests/support/guards/assessment.ts';
import * as billing from '#tests/support/guards/billing.ts';
import * as learning from '#tests/support/guards/learning.ts';
import * as licensing from '#tests/support/guards/licensing.ts';
import * as people from '#tests/support/guards/people.ts';
import * as register from '#tests/support/guards/register.ts';
import * as registration from '#tests/support/guards/registration.ts';
import * as renewal from '#tests/support/guards/renewal.ts';
import { attempt, take, triggerOf, tryOut } from '#tests/support/guards/try.ts';
import type { OpenDatabase } from './client.ts';

const refuses = Object.entries({
  ...assessment.refuses,
  ...billing.refuses,
  ...learning.refuses,
  ...licensing.refuses,
  ...people.refuses,
  ...register.refuses,
  ...registration.refuses,
  ...renewal.refuses,
});
const follows = Object.entries({
  ...assessment.follows,
  ...learning.follows,
  ...people.follows,
  ...register.follows,
  ...registration.follows,
});
const REFUSES_ALL = /BEFORE (UPDATE|DELETE) ON \w+\s+BEGIN/;

const { within, named } = tryOut();

test('every trigger that asks for the row, and every one that follows, is tried here; the others are in append-only.test.ts', () => {
  const tried = [...refuses, ...follows].map(([name]) => triggerOf(name));
  expect([...new Set(tried)].sort()).toEqual(named((sql) => !REFUSES_ALL.test(sql)));
  expect(refuses.filter(([name, { refuses }]) => name === triggerOf(name) && refuses.length === 0)).toEqual([]);
});

describe('a guard refuses what its comment says, and its neighbour passes', () => {
  test.each(refuses)('%s', (name, { given = [], refuses, passes }) => {
    const guard = triggerOf(name);
    within(guard, given, (open, sentence) => {
      for (const step of refuses) {
        expect(() => attempt(open, step), JSON.stringify(step)).toThrow(sentence);
        attempt(open, step, `DROP TRIGGER "${guard}"`);
      }
      for (const step of passes) attempt(open, step);
    });
  });
});

describe('a follower keeps what is read beside what was written', () => {
  test.each(follows)('%s', (name, { given = [], does, reads, rows }) => {
    const kept = (open: OpenDatabase) => {
      take(open, does);
      return open.rows(reads);
    };
    within(name, given, (open) => expect(kept(open)).toEqual(rows));
    within(null, given, (open) => expect(kept(open)).not.toEqual(rows));
  });
});
