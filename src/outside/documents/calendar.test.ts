import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { calendarFile } from './calendar.ts';
import type { CalendarSheet } from './port.ts';

const sheet: CalendarSheet = {
  uid: 'run_1@klimroute.example',
  title: 'Coach van het alledaagse',
  meetings: [
    {
      id: 'mtg_1',
      startsAt: new Date('2026-10-24T07:30:00Z'),
      endsAt: new Date('2026-10-24T10:00:00Z'),
      place: 'Buurthuis De Rivier, Deventer; zaal 2',
      summary: 'Eerste bijeenkomst',
    },
    {
      id: 'mtg_2',
      startsAt: new Date('2026-10-25T08:30:00Z'),
      endsAt: new Date('2026-10-25T11:00:00Z'),
      place: 'Buurthuis',
      summary: 'Tweede\r\nATTENDEE:mailto:m@evil.example',
    },
  ],
  organiser: { name: 'Klimroute', address: 'post@klimroute.example' },
  sequence: 3,
  madeAt: new Date('2026-09-02T10:00:00Z'),
};
const text = (changes: Partial<CalendarSheet> = {}) => new TextDecoder().decode(calendarFile({ ...sheet, ...changes }));
const unfolded = () => text().replaceAll('\r\n ', '').split('\r\n');

it('a calendar file gives each meeting in the time of Amsterdam, on both sides of the change of the clock', () => {
  const rows = unfolded();
  expect(rows).toContain('DTSTART;TZID=Europe/Amsterdam:20261024T093000');
  expect(rows).toContain('DTEND;TZID=Europe/Amsterdam:20261024T120000');
  expect(rows).toContain('DTSTART;TZID=Europe/Amsterdam:20261025T093000');
  expect(rows.indexOf('BEGIN:VTIMEZONE')).toBeLessThan(rows.indexOf('BEGIN:VEVENT'));
});

it('a meeting keeps its UID while the sequence rises, so that a later file replaces an earlier one', () => {
  const uids = (file: string) => file.match(/^UID:.*$/gm);
  expect(uids(text())).toEqual(uids(text({ sequence: 4 })));
  expect(new Set(uids(text())).size).toBe(2);
  expect(text({ sequence: 4 }).match(/^SEQUENCE:4\r$/gm)).toHaveLength(2);
});

it('a calendar file is the same bytes for the same meetings, in whatever zone the machine stands', () => {
  const module = new URL('./calendar.ts', import.meta.url).href;
  const program = `import { calendarFile } from '${module}'; import { text } from 'node:stream/consumers';
    const sheet = JSON.parse(await text(process.stdin), (key, value) => (/At$/.test(key) ? new Date(value) : value));
    process.stdout.write(calendarFile(sheet));`;
  for (const TZ of ['Asia/Tokyo', 'America/Lima']) {
    const there = execFileSync(process.execPath, ['--input-type=module', '-e', program], { input: JSON.stringify(sheet), env: { TZ } });
    expect(there.toString('utf8')).toBe(text());
  }
  expect(text().match(/^DTSTAMP:20260902T100000Z\r$/gm)).toHaveLength(2);
});

it('a summary or a place adds no line of its own', () => {
  expect(unfolded().filter((row) => row.startsWith('ATTENDEE'))).toEqual([]);
  expect(unfolded()).toContain('LOCATION:Buurthuis De Rivier\\, Deventer\\; zaal 2');
  for (const row of text().split('\r\n')) expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
});
