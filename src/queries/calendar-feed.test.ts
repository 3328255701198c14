import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  endAppointment,
  endCalendarFeed,
  findFeedOwner,
  listAppointments,
  makeCalendarFeed,
  requirePerson,
} from '#domain/identity/index.ts';
import { cancelMeeting, changeTrainer, planMeeting, type Run } from '#domain/learning/index.ts';
import { calendarFeed } from '#src/documents/calendar.ts';
import { deliverOutbox } from '#src/workflows/outbox/deliver.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { makePaidOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { cancelRun } from '#tests/support/make/learning.ts';
import { readCalendar } from '#tests/support/read-calendar.ts';
import { DAY, HOUR, makeWorld, type World } from '#tests/support/world.ts';
import { readCalendarFeed } from './calendar-feed.ts';

let world: World;
let run: Run;
let ada: string;
let ben: string;

beforeEach(() => {
  world = makeWorld();
  ben = makePerson(world, { roles: ['trainer'] });
  run = makeRunForSale(world, { trainerId: ben });
  ada = makePerson(world);
});

/** The calendar that this token opens, as two readers that are not ours understand it; they must agree. */
function read(token: string) {
  const feed = readCalendarFeed(world.visitor(), token);
  const text = new TextDecoder().decode(calendarFeed({ events: feed?.events ?? [], madeAt: world.now() }));
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: Number(event.sequence),
      status: String(component.getFirstPropertyValue('status')),
      startsAt: event.startDate.toUnixTime() * 1000,
      endsAt: event.endDate.toUnixTime() * 1000,
      summary: event.summary,
      location: event.location,
    };
  });
  const others = Object.values(nodeIcal.sync.parseICS(text)).flatMap((part) =>
    part?.type === 'VEVENT'
      ? [
          {
            uid: part.uid,
            sequence: Number(part.sequence),
            status: String(part.status),
            startsAt: part.start.getTime(),
            endsAt: part.end?.getTime(),
            summary: String(part.summary),
            location: String(part.location),
          },
        ]
      : [],
  );
  expect(others).toEqual(events);
  return events;
}
const shown = (token: string) => read(token).map(({ sequence, status }) => `${status} ${sequence}`);

describe('the calendar of a person, by a secret address', () => {
  test('has the meetings of who has a place and of who leads the group, and nobody else’s', async () => {
    await makePaidOrder(world, { personId: ada, runId: run.id });
    makeRunForSale(world);
    const [hers, his, other] = [ada, ben, makePerson(world)].map((id) => makeCalendarFeed(world.person(id))) as [
      string,
      string,
      string,
    ];
    for (const token of [hers, his]) {
      expect(read(token).map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual(
        run.meetings.map(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]),
      );
      expect(read(token)[0]).toMatchObject({
        status: 'CONFIRMED',
        sequence: 0,
        summary: 'Coach van het alledaagse: Dag 14',
        location: 'Buurthuis De Kaap, Kade 1, Deventer',
      });
    }
    expect(read(other)).toEqual([]);
    expect(readCalendarFeed(world.visitor(), 'no-such-token')).toBeNull();
  });

  test('follows: a moved meeting counts on, what does not go on is cancelled and stays, who comes back is asked again', async () => {
    const token = makeCalendarFeed(world.person(ada));
    const order = await makePaidOrder(world, { personId: ada, runId: run.id });
    const [first] = run.meetings;
    const before = readCalendarFeed(world.visitor(), token)?.version;
    world.later(HOUR);
    expect(readCalendarFeed(world.visitor(), token)?.version).toBe(before);
    const startsAt = (first?.startsAt.getTime() ?? 0) + DAY;
    world.open.exec(
      `UPDATE meetings SET starts_at = ${startsAt}, ends_at = ${startsAt + HOUR} WHERE id = '${first?.id}'`,
    );
    expect(shown(token)).toEqual(['CONFIRMED 1', 'CONFIRMED 0']);
    expect(read(token)[0]).toMatchObject({ startsAt, endsAt: startsAt + HOUR });
    expect(readCalendarFeed(world.visitor(), token)?.version).not.toBe(before);
    refundOrder(world.system(), { orderId: order.id, reason: 'goodwill' });
    expect(shown(token)).toEqual(['CANCELLED 2', 'CANCELLED 1']);
    await makePaidOrder(world, { personId: ada, runId: run.id });
    expect(shown(token)).toEqual(['CONFIRMED 3', 'CONFIRMED 2']);
    cancelRun(world, run.id);
    expect(shown(token)).toEqual(['CANCELLED 4', 'CANCELLED 3']);
    expect(shown(makeCalendarFeed(world.person(ben)))).toEqual(['CANCELLED 2', 'CANCELLED 1']);
  });

  test('keeps a cancelled meeting, and tells it and another trainer as the files in the mails do', async () => {
    await makePaidOrder(world, { personId: ada, runId: run.id });
    const [first, last] = run.meetings.map(({ id }) => id) as [string, string];
    const eve = world.person(makePerson(world, { roles: ['administrator'] }));
    const femke = makePerson(world, { roles: ['trainer'] });
    cancelMeeting(world.person(ben), { meetingId: first, why: '' });
    expect(shown(makeCalendarFeed(world.person(ada)))).toEqual(['CANCELLED 1', 'CONFIRMED 0']);
    expect(shown(makeCalendarFeed(world.person(ben)))).toEqual(['CANCELLED 1', 'CONFIRMED 0']);
    changeTrainer(eve, { runId: run.id, trainerId: femke, why: '' });
    expect(shown(makeCalendarFeed(world.person(femke)))).toEqual(['CANCELLED 3', 'CONFIRMED 2']);
    await deliverOutbox(world.system(), (_row, error) => expect.fail(String(error)));
    const email = requirePerson(world.system(), femke).email;
    const files = world.mail.sent.filter(({ to }) => to.address === email).flatMap((mail) => mail.attachments ?? []);
    const told = files.map(readCalendar).map(({ uid, sequence }) => [uid, sequence]);
    expect(told).toEqual([[expect.stringContaining(last), 2]]);
    const [, goesOn] = read(makeCalendarFeed(world.person(femke)));
    expect([goesOn?.uid, goesOn?.sequence]).toEqual(told[0]);
  });

  test('holds on both sides of the change of the clock, and lets go of what is long over', async () => {
    await makePaidOrder(world, { personId: ada, runId: run.id });
    for (const day of [
      '2026-10-24T07:30:00Z',
      '2026-10-25T08:30:00Z',
      '2027-03-27T08:30:00Z',
      '2027-03-28T07:30:00Z',
    ]) {
      const startsAt = new Date(day);
      planMeeting(world.system(), { runId: run.id, startsAt, endsAt: new Date(startsAt.getTime() + HOUR), topic: day });
    }
    const token = makeCalendarFeed(world.person(ada));
    for (const event of read(token).slice(2))
      expect(new Date(event.startsAt).toISOString()).toContain(event.summary.slice(-20, -1));
    world.later(14 * DAY + 91 * DAY);
    expect(read(token)).toHaveLength(5);
  });

  test('opens to the newest address only, and to none once it is ended; a trainer who is no longer one leads nothing', () => {
    const ctx = world.person(ben);
    const [old, token] = [makeCalendarFeed(ctx), makeCalendarFeed(ctx)];
    expect([findFeedOwner(world.visitor(), old), findFeedOwner(world.visitor(), token)]).toEqual([null, ben]);
    expect(world.rows('SELECT * FROM calendar_feeds')).toHaveLength(1);
    expect(JSON.stringify(world.rows('SELECT * FROM calendar_feeds'))).not.toContain(token);
    expect(read(token)).toHaveLength(2);
    const [appointment] = listAppointments(world.system(), ben);
    endAppointment(world.person(makePerson(world, { roles: ['administrator'] })), {
      appointmentId: appointment?.id ?? '',
    });
    expect(read(token)).toEqual([]);
    for (let times = 0; times < 2; times += 1) endCalendarFeed(ctx);
    expect(readCalendarFeed(world.visitor(), token)).toBeNull();
    expect(() => makeCalendarFeed(world.visitor())).toThrow('identity.sign_in_first');
    expect(() => endCalendarFeed(world.visitor())).toThrow('identity.sign_in_first');
  });
});
