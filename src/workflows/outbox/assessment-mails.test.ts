import { describe, expect, test } from 'vitest';
import { decideCase, endApplication, seatCode } from '#domain/assessment/index.ts';
import { fillOpenSeats } from '#src/workflows/fill-open-seats.ts';
import { makeOpenCase, markFinal, seeIdentity } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { deliverOutbox } from './deliver.ts';

const reasons = 'Beide beoordelaars zien op elk criterium genoeg, en ik volg hen.';
const post = async (world: World) => {
  const done = await deliverOutbox(world.system(), (_row, error) => {
    throw error;
  });
  expect(done).toMatchObject({ postponed: 0, parked: 0 });
  return world.mail.sent;
};

describe('the mails about a certification', () => {
  test('reach candidate, assessors and officer in their turn, and the certificate comes as a PDF', async () => {
    const world = makeWorld();
    const ada = makePerson(world, { name: 'Ada Vermeer', email: 'ada@test.example' });
    const chris = makePerson(world, { email: 'chris@test.example', roles: ['certification_officer'] });
    const openCase = makeOpenCase(world, { candidateId: ada, assessors: 2 });
    const first = await post(world);
    expect(first.filter((mail) => mail.to.address === 'ada@test.example').map((mail) => mail.subject)).toEqual([
      'Uw aanvraag voor KOEK-certificering is binnen',
    ]);
    const codes = openCase.seats.map(({ assignmentId }) => seatCode(assignmentId));
    for (const code of codes)
      expect(first.filter((mail) => mail.subject === `Een zaak om te beoordelen: ${code}`)).toHaveLength(1);
    expect(
      first.filter((mail) => mail.subject.includes('beoordelen')).some((mail) => mail.text.includes('Vermeer')),
    ).toBe(false);

    for (const seat of [1, 2] as const) markFinal(world, openCase.id, seat);
    expect((await post(world)).at(-1)).toMatchObject({
      to: { address: 'chris@test.example' },
      subject: `Alle oordelen zijn binnen voor ${openCase.code}`,
    });
    seeIdentity(world, openCase.id, chris);
    decideCase(world.person(chris), openCase.id, { outcome: 'passed', reasons });
    const last = (await post(world)).slice(-2);
    expect(last.map((mail) => mail.to.address)).toEqual(['ada@test.example', 'ada@test.example']);
    expect(last.find((mail) => mail.subject.startsWith('U bent geslaagd'))?.text).toContain(reasons);
    const issued = last.find((mail) => mail.subject.startsWith('Uw certificaat'));
    expect(issued?.attachments).toMatchObject([{ mime: 'application/pdf' }]);
    expect(issued?.attachments?.[0]?.name).toMatch(/^certificaat-KB-.*\.pdf$/);
  });

  test('somebody who did not pass reads why, and what they can do', async () => {
    const world = makeWorld();
    const ada = makePerson(world, { email: 'ada@test.example' });
    const chris = makePerson(world, { roles: ['certification_officer'] });
    const openCase = makeOpenCase(world, { candidateId: ada, assessors: 2 });
    for (const seat of [1, 2] as const) markFinal(world, openCase.id, seat, [2, 3]);
    decideCase(world.person(chris), openCase.id, { outcome: 'not_passed', reasons });
    const mails = (await post(world)).filter((mail) => mail.to.address === 'ada@test.example');
    expect(mails.at(-1)?.text).toMatch(/nog niet geslaagd[\s\S]*bezwaar maken vóór 15 oktober 2026/);
  });

  test('an officer hears of a seat that nobody can take, and a mail about what is over is not sent', async () => {
    const world = makeWorld();
    makePerson(world, { email: 'chris@test.example', roles: ['certification_officer'] });
    const openCase = makeOpenCase(world, { assessors: 1 });
    expect(
      (await post(world)).some(
        (mail) => mail.to.address === 'chris@test.example' && mail.subject.includes('Geen beoordelaar'),
      ),
    ).toBe(true);
    makePerson(world, { email: 'late@test.example', roles: ['assessor'] });
    fillOpenSeats(world.system());
    endApplication(world.system(), openCase.id, 'refunded');
    expect((await post(world)).some((mail) => mail.to.address === 'late@test.example')).toBe(false);
  });
});
