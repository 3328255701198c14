import { beforeEach, describe, expect, test } from 'vitest';
import { listWaitingForDates } from '#src/queries/waiting-for-dates.ts';
import { sendMails, subjectsTo } from '#tests/support/mails.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { BROKER, COACH, makeRun } from '#tests/support/make/learning.ts';
import { DAY, makeWorld, type World } from '#tests/support/world.ts';
import { askToHear } from './ask-to-hear.ts';
import { confirmInterest } from './confirm-interest.ts';
import { pruneInterests } from './prune-interests.ts';
import { tellInterested } from './tell-interested.ts';
import { withdrawInterest } from './withdraw-interest.ts';

const PLANNED = 'Er is een groep: Coach van het alledaagse in Deventer';
let world: World;
beforeEach(() => {
  world = makeWorld();
});

const ask = (email: string, city = '', courseId = COACH) =>
  askToHear(world.visitor(), { courseId, city, email, address: '203.0.113.7' });
async function tokenOf(email: string): Promise<string> {
  await sendMails(world);
  return /\/bericht\/([\w-]+)/.exec(world.mail.lastTo(email).text)?.[1] ?? '';
}
async function wait(email: string, city = ''): Promise<string> {
  ask(email, city);
  const token = await tokenOf(email);
  confirmInterest(world.visitor(), token);
  return token;
}
const toldOf = async (email: string) => {
  tellInterested(world.system());
  await sendMails(world);
  return subjectsTo(world, email).filter((subject) => subject === PLANNED).length;
};

describe('who wants to hear of a date', () => {
  test('hears once of what is planned in their place, however it is written, or anywhere; elsewhere not', async () => {
    for (const [email, city] of [
      ['hier@test.example', 'DEVENTER '],
      ['overal@test.example', ''],
      ['elders@test.example', 'Zwolle'],
    ] as const)
      await wait(email, city);
    world.later(DAY);
    makeRun(world);
    makeRun(world, { courseId: BROKER });
    for (let times = 0; times < 2; times += 1) {
      expect(await toldOf('hier@test.example')).toBe(1);
      expect(await toldOf('overal@test.example')).toBe(1);
      expect(await toldOf('elders@test.example')).toBe(0);
    }
  });

  test('hears nothing before the address is confirmed, and at once what was planned meanwhile', async () => {
    ask('noor@test.example');
    world.later(DAY);
    makeRun(world);
    expect(await toldOf('noor@test.example')).toBe(0);
    const token = await tokenOf('noor@test.example');
    for (let times = 0; times < 2; times += 1) confirmInterest(world.visitor(), token);
    expect(await toldOf('noor@test.example')).toBe(1);
  });

  test('reads nothing that somebody typed until the address is proved', async () => {
    ask('noor@test.example', 'Win een prijs op spam.example');
    await sendMails(world);
    const { text, html } = world.mail.lastTo('noor@test.example');
    expect(`${text} ${html}`).not.toContain('prijs');
  });

  test('is told in portions, each once', async () => {
    for (let number = 0; number < 101; number += 1)
      world.open.exec(
        `INSERT INTO course_interests VALUES ('int_${String(number).padStart(3, '0')}', '${COACH}', '', '', 'm${number}@test.example', 'h${number}', 1, 1)`,
      );
    makeRun(world);
    tellInterested(world.system());
    expect(world.rows("SELECT 1 FROM outbox WHERE payload LIKE '%run_planned%'")).toHaveLength(100);
    for (let times = 0; times < 2; times += 1) tellInterested(world.system());
    expect(world.rows("SELECT 1 FROM outbox WHERE payload LIKE '%run_planned%'")).toHaveLength(101);
  });

  test('asks twice and is one row, mailed again; the third mailbox of the half hour too many is refused', async () => {
    for (const city of ['Zwolle', 'zwolle', 'ZWOLLE']) ask('noor@test.example', city);
    expect(world.rows('SELECT 1 FROM course_interests')).toHaveLength(1);
    await sendMails(world);
    expect(subjectsTo(world, 'noor@test.example')).toHaveLength(3);
    expect(() => ask('noor@test.example')).toThrow(expect.objectContaining({ kind: 'too_many' }));
    expect(() => ask('geen adres')).toThrow(expect.objectContaining({ field: 'email' }));
    expect(() => ask('noor@test.example', '', 'bestaat-niet')).toThrow(
      expect.objectContaining({ code: 'registration.no_training' }),
    );
  });

  test('is erased when they withdraw, and told so the second time', async () => {
    const token = await wait('noor@test.example');
    withdrawInterest(world.visitor(), token);
    expect(world.rows('SELECT 1 FROM course_interests')).toEqual([]);
    for (const button of [withdrawInterest, confirmInterest])
      expect(() => button(world.visitor(), token)).toThrow(
        expect.objectContaining({ code: 'registration.interest_gone' }),
      );
  });

  test('is erased after a week when nobody confirmed it, and after a year when they did', async () => {
    ask('stil@test.example');
    await wait('noor@test.example');
    world.later(8 * DAY);
    pruneInterests(world.system());
    expect(world.rows('SELECT email FROM course_interests')).toEqual([{ email: 'noor@test.example' }]);
    world.later(358 * DAY);
    pruneInterests(world.system());
    expect(world.rows('SELECT email FROM course_interests')).toEqual([]);
    for (const verb of [pruneInterests, tellInterested])
      expect(() => verb(world.visitor())).toThrow(expect.objectContaining({ kind: 'not_allowed' }));
  });

  test('is a number to the office, and nothing to anybody else', async () => {
    await wait('a@test.example', 'Zwolle');
    await wait('b@test.example', 'zwolle');
    ask('c@test.example', 'Zwolle');
    const eve = world.person(makePerson(world, { roles: ['administrator'] }));
    expect(listWaitingForDates(eve)).toEqual([{ course: 'Coach van het alledaagse', city: 'Zwolle', people: 2 }]);
    expect(() => listWaitingForDates(world.person(makePerson(world)))).toThrow(
      expect.objectContaining({ kind: 'not_allowed' }),
    );
  });
});
