import { expect, test } from 'vitest';
import { dayField, exactInstant, timeField } from './time.ts';

test('a day that exists is taken, any other is refused in our words', () => {
  const read = (typed: unknown) => dayField('Vul een datum in.').safeParse(typed);
  expect(read(' 2028-02-29 ').data).toBe('2028-02-29');
  for (const typed of ['2027-02-29', '14-06-2027', '', undefined, '2027-06-14T10:00'])
    expect(read(typed).error?.issues[0]?.message).toBe('Vul een datum in.');
});

test('a time is taken as people type it', () => {
  const read = (typed: unknown) => timeField('Vul een tijd in.').safeParse(typed);
  expect(['9.30', '09:30', '19.30 uur', '0:05'].map((typed) => read(typed).data)).toEqual([
    '09:30',
    '09:30',
    '19:30',
    '00:05',
  ]);
  for (const typed of ['24.00', '9', '9.60', 'half tien', undefined])
    expect(read(typed).error?.issues[0]?.message).toBe('Vul een tijd in.');
});

test('an hour that the clock skips or strikes twice is refused at its field, any other is told on the clock of Amsterdam', () => {
  const refused = (day: string, time: string) => () => exactInstant(day, time, 'startsAt');
  for (const [day, time] of [
    ['2027-03-28', '02:00'],
    ['2027-03-28', '02:59'],
    ['2026-10-25', '02:00'],
    ['2026-10-25', '02:59'],
  ] as const)
    expect(refused(day, time)).toThrow(expect.objectContaining({ kind: 'invalid', field: 'startsAt' }));
  expect(exactInstant('2027-03-28', '03:00', 'startsAt').toISOString()).toBe('2027-03-28T01:00:00.000Z');
  expect(exactInstant('2026-10-25', '03:00', 'startsAt').toISOString()).toBe('2026-10-25T02:00:00.000Z');
});
