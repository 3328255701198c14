import { expect, test } from 'vitest';
import { readFlash, writeFlash } from './flash.ts';

test('what an action leaves comes out as it went in, with the fact beside its sentence', () => {
  for (const flash of [
    { kind: 'ok', text: 'Bewaard: dat is gedaan.' },
    { kind: 'ok', text: 'Bewaar het nu.', fact: 'https://klimroute.example/agenda/x.ics' },
  ] as const)
    expect(readFlash(writeFlash(flash))).toEqual(flash);
});

test('what we did not write is nothing', () => {
  for (const value of [undefined, '', 'script:x', 'okay']) expect(readFlash(value)).toBeNull();
});
