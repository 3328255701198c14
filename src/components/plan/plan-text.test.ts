import { expect, test } from 'vitest';
import { planTextToCheck } from './plan-text.ts';

test('what somebody wrote is looked at, and whom they call by a first name is not', () => {
  const text = planTextToCheck('stappen', {
    first: 'Bellen',
    step1: 'Meten',
    who1: 'Truus',
    state1: 'done',
    chance: 'x',
  });
  expect(text.split('\n').filter(Boolean)).toEqual(['Bellen', 'Meten']);
});
