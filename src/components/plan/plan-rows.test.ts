import { expect, test } from 'vitest';
import { hasRows, rowsShown } from './plan-rows.ts';

test('a form has three rows, one more than is filled, and never more than there can be', () => {
  expect([
    rowsShown('stappen', {}),
    rowsShown('stappen', { step3: 'Bellen' }),
    rowsShown('stappen', { step6: 'x' }),
  ]).toEqual([3, 4, 6]);
  expect([hasRows('kans'), hasRows('verhaal')]).toEqual([false, true]);
});
