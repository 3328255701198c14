import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { ZONE } from '#domain/calendar.ts';
import type { CalendarFeedSheet, CalendarSheet } from './port.ts';
import { cleanText } from './text.ts';

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

const METHODS = { REQUEST: ICalCalendarMethod.REQUEST, CANCEL: ICalCalendarMethod.CANCEL } as const;

/**
 * One meeting as an iCalendar file (RFC 5545, RFC 5546) in UTF-8. One file holds one meeting, because all events of a request or a cancellation
 * must have one UID.
 */
export function calendarFile(sheet: CalendarSheet): Uint8Array {
  const { attendee, organiser } = sheet;
  const calendar = ical({
    prodId: { company: 'Klimroute', product: 'Bijeenkomsten', language: 'NL' },
    method: METHODS[sheet.method],
    timezone: { name: ZONE, generator: () => ZONE_RULES },
  });
  calendar.createEvent({
    id: sheet.uid,
    sequence: sheet.sequence,
    status: sheet.method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    stamp: sheet.madeAt,
    timezone: ZONE,
    start: inZone(sheet.startsAt),
    end: inZone(sheet.endsAt),
    summary: cleanText(sheet.summary),
    location: cleanText(sheet.place),
    organizer: { name: cleanText(organiser.name), email: organiser.address },
    attendees: [
      {
        name: cleanText(attendee.name),
        email: attendee.address,
        role: ICalAttendeeRole.REQ,
        status: attendee.accepted ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.NEEDSACTION,
        // Nobody reads an answer that a calendar sends back: a place is answered on its own page.
        rsvp: false,
      },
    ],
  });
  return stamped(calendar.toString(), sheet.madeAt);
}

/** How often a calendar is asked to come back. */
const REFRESH_SECONDS = 3600;

/** Meetings to come back for (RFC 5545, RFC 7986): those that do not go on stay in it, cancelled, so that a calendar takes them out. */
export function calendarFeed({ events, madeAt }: CalendarFeedSheet): Uint8Array {
  const calendar = ical({
    name: 'Klimroute',
    prodId: { company: 'Klimroute', product: 'Agenda', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
    timezone: { name: ZONE, generator: () => ZONE_RULES },
  });
  for (const event of events)
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      status: ICalEventStatus[event.status],
      stamp: madeAt,
      timezone: ZONE,
      start: inZone(event.startsAt),
      end: inZone(event.endsAt),
      summary: cleanText(event.summary),
      location: cleanText(event.place),
      description: cleanText(event.description),
      url: event.url,
    });
  return stamped(calendar.toString(), madeAt);
}

function stamped(text: string, at: Date): Uint8Array {
  return new TextEncoder().encode(text.replace(/^DTSTAMP:.*$/gm, `DTSTAMP:${utc(at)}`));
}

/** The library stamps in the zone of the machine and drops the Z; RFC 5545 (3.8.7.2) asks for UTC. */
function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** With its zone, because the library reads a plain Date in the zone of the machine. */
function inZone(at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(ZONE);
}
