import ICAL from 'ical.js';
import type { MailAttachment } from '#src/adapters/mail/port.ts';

/** One calendar file as a reader that is not ours understands it. Throws where it holds another number of meetings than one. */
export function readCalendar({ bytes, mime }: MailAttachment) {
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)));
  const [only, ...others] = calendar.getAllSubcomponents('vevent');
  if (!only || others.length > 0) throw new Error('a calendar file holds one meeting');
  const event = new ICAL.Event(only);
  const attendees = only.getAllProperties('attendee');
  return {
    mime,
    method: String(calendar.getFirstPropertyValue('method')),
    status: String(only.getFirstPropertyValue('status')),
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    location: event.location,
    organiser: event.organizer,
    startsAt: event.startDate.toUnixTime() * 1000,
    endsAt: event.endDate.toUnixTime() * 1000,
    attendees: attendees.map((one) => String(one.getFirstValue()).toLowerCase()),
    answers: attendees.map((one) => one.getParameter('partstat')),
    asksAnswer: attendees.map((one) => one.getParameter('rsvp')),
  };
}
