import ical, { ICalCalendarMethod } from 'ical-generator';
import type { CalendarSheet } from './port.ts';
import { cleanText } from './text.ts';

const ZONE = 'Europe/Amsterdam';

/** The zone's rules since 1996 (EU directive 2000/84/EC), so that a calendar that knows no zone names is right too. */
const ZONE_RULES = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** The meetings as an iCalendar file (RFC 5545) in UTF-8. Each meeting keeps its own UID through every later file. */
export function calendarFile(sheet: CalendarSheet): Uint8Array {
  const calendar = ical({
    name: cleanText(sheet.title),
    prodId: { company: 'Klimroute', product: 'Bijeenkomsten', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: ZONE, generator: () => ZONE_RULES },
  });
  for (const meeting of sheet.meetings) {
    calendar.createEvent({
      id: `${meeting.id}-${sheet.uid}`,
      sequence: sheet.sequence,
      stamp: sheet.madeAt,
      timezone: ZONE,
      start: inZone(meeting.startsAt),
      end: inZone(meeting.endsAt),
      summary: cleanText(meeting.summary),
      location: cleanText(meeting.place),
      organizer: { name: cleanText(sheet.organiser.name), email: sheet.organiser.address },
    });
  }
  return new TextEncoder().encode(calendar.toString().replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${utc(sheet.madeAt)}`));
}

/** The library stamps in the zone of the machine and drops the Z; RFC 5545 (3.8.7.2) asks for UTC. */
function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** With its zone, because the library reads a plain Date in the zone of the machine. */
function inZone(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ZONE);
}
