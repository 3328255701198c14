import { expect, test } from 'vitest';
import { dayAfter, dayField, instantAt, timeField } from './local-time.ts';

test('a day that exists is taken, any other is refused in our words', () => {
  const read = (typed: unknown) => dayField('Vul een datum in.').safeParse(typed);
  expect(read(' 2028-02-29 ').data).toBe('2028-02-29');
  for (const typed of ['2027-02-29', '14-06-2027', '', undefined, '2027-06-14T10:00']) expect(read(typed).error?.issues[0]?.message).toBe('Vul een datum in.');
});

test('a time is taken as people type it', () => {
  const read = (typed: unknown) => timeField('Vul een tijd in.').safeParse(typed);
  expect(['9.30', '09:30', '19.30 uur', '0:05'].map((typed) => read(typed).data)).toEqual(['09:30', '09:30', '19:30', '00:05']);
  for (const typed of ['24.00', '9', '9.60', 'half tien', undefined]) expect(read(typed).error?.issues[0]?.message).toBe('Vul een tijd in.');
});

test('a local time is told on the clock of Amsterdam, in summer and in winter', () => {
  expect(instantAt('2026-07-01', '09:30').toISOString()).toBe('2026-07-01T07:30:00.000Z');
  expect(instantAt('2026-12-01').toISOString()).toBe('2026-11-30T23:00:00.000Z');
  expect(dayAfter('2026-12-31')).toBe('2027-01-01');
});
