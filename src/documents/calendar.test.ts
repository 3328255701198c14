import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { readCalendar } from '#tests/support/read-calendar.ts';
import { calendarFile } from './calendar.ts';
import type { CalendarSheet } from './port.ts';

const sheet: CalendarSheet = {
  method: 'REQUEST',
  uid: 'mtg_1-run_1@klimroute.example',
  sequence: 3,
  startsAt: new Date('2026-10-24T07:30:00Z'),
  endsAt: new Date('2026-10-24T10:00:00Z'),
  place: 'Buurthuis De Rivier, Deventer; zaal 2',
  summary: 'Coach van het alledaagse: eerste bijeenkomst',
  organiser: { name: 'Klimroute', address: 'post@klimroute.example' },
  attendee: { name: 'Zoë "Ada" Vermeer; de jonge', address: 'ada@test.example', accepted: true },
  madeAt: new Date('2026-09-02T10:00:00Z'),
};
const text = (changes: Partial<CalendarSheet> = {}) => new TextDecoder().decode(calendarFile({ ...sheet, ...changes }));
const unfolded = (changes: Partial<CalendarSheet> = {}) =>
  text(changes).replaceAll('\r\n ', '').split('\r\n').filter(Boolean);

const readBy = (changes: Partial<CalendarSheet> = {}) =>
  readCalendar({ name: 'x.ics', mime: 'text/calendar', bytes: calendarFile({ ...sheet, ...changes }) });

it('a foreign reader finds one meeting, its times on both sides of the change of the clock, and who is asked', () => {
  for (const start of [
    '2026-10-24T07:30:00Z',
    '2026-10-25T08:30:00Z',
    '2027-03-27T08:30:00Z',
    '2027-03-28T07:30:00Z',
  ]) {
    const startsAt = new Date(start);
    const endsAt = new Date(startsAt.getTime() + 9_000_000);
    const read = readBy({ startsAt, endsAt });
    expect([read.startsAt, read.endsAt]).toEqual([startsAt.getTime(), endsAt.getTime()]);
    expect(text({ startsAt, endsAt })).toMatch(/DTSTART;TZID=Europe\/Amsterdam:\d{8}T093000\r/);
  }
  expect(readBy()).toMatchObject({
    method: 'REQUEST',
    status: 'CONFIRMED',
    uid: sheet.uid,
    sequence: 3,
    summary: sheet.summary,
    location: sheet.place,
    organiser: 'mailto:post@klimroute.example',
    attendees: ['mailto:ada@test.example'],
    answers: ['ACCEPTED'],
    asksAnswer: ['FALSE'],
  });
});

it('a cancellation is of the same meeting and says so twice, and who has not answered yet is asked', () => {
  const cancelled = readBy({ method: 'CANCEL', sequence: 4 });
  expect(cancelled).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', uid: sheet.uid, sequence: 4 });
  expect(readBy({ attendee: { ...sheet.attendee, accepted: false } }).answers).toEqual(['NEEDS-ACTION']);
});

it('a calendar file is the same bytes for the same meeting, in whatever zone the machine stands', () => {
  const module = new URL('./calendar.ts', import.meta.url).href;
  const program = `import { calendarFile } from '${module}'; import { text } from 'node:stream/consumers';
    const sheet = JSON.parse(await text(process.stdin), (key, value) => (/At$/.test(key) ? new Date(value) : value));
    process.stdout.write(calendarFile(sheet));`;
  for (const TZ of ['Asia/Tokyo', 'America/Lima']) {
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      input: JSON.stringify(sheet),
      env: { TZ },
    });
    expect(there.toString('utf8')).toBe(text());
  }
  expect(text().match(/^DTSTAMP:20260902T100000Z\r$/gm)).toHaveLength(1);
});

it('a summary, a place or a name adds no line of its own', () => {
  const evil = 'Tweede\r\nATTENDEE:mailto:m@evil.example';
  const changes = { summary: evil, place: evil, attendee: { ...sheet.attendee, name: evil } };
  expect(readBy(changes).attendees).toHaveLength(1);
  expect(unfolded(changes).filter((row) => row.startsWith('ATTENDEE'))).toHaveLength(1);
  expect(unfolded()).toContain('LOCATION:Buurthuis De Rivier\\, Deventer\\; zaal 2');
  for (const row of text().split('\r\n')) expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
});
