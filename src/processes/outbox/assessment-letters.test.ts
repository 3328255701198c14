import { describe, expect, test } from 'vitest';
import { endApplication } from '#domain/assessment/index.ts';
import { decideCertification } from '#src/processes/decide-certification.ts';
import { fillOpenSeats } from '#src/processes/fill-open-seats.ts';
import { makeOpenCase, markFinal } from '#tests/support/make/assessment.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { deliverOutbox } from './deliver.ts';

const reasons = 'Beide beoordelaars zien op elk criterium genoeg, en ik volg hen.';
const post = async (world: World) => {
  const done = await deliverOutbox(
    () => world.system(),
    (_row, error) => {
      throw error;
    },
  );
  expect(done).toMatchObject({ postponed: 0, parked: 0 });
  return world.mail.sent;
};

describe('the letters about a certification', () => {
  test('reach candidate, assessors and officer in their turn, and the certificate comes as a PDF', async () => {
    const world = makeWorld();
    const ada = makePerson(world, { name: 'Ada Vermeer', email: 'ada@test.example' });
    const chris = makePerson(world, { email: 'chris@test.example', roles: ['certification_officer'] });
    const one = makeOpenCase(world, { candidateId: ada, assessors: 2 });
    const first = await post(world);
    expect(first.filter((letter) => letter.to.address === 'ada@test.example').map((letter) => letter.subject)).toEqual([
      'Uw aanvraag voor KOEK-certificering is binnen',
    ]);
    expect(first.filter((letter) => letter.subject === `Een zaak om te beoordelen: ${one.code}`)).toHaveLength(2);
    expect(first.filter((letter) => letter.subject.includes('beoordelen')).some((letter) => letter.text.includes('Vermeer'))).toBe(false);

    for (const seat of [1, 2] as const) markFinal(world, one.id, seat);
    expect((await post(world)).at(-1)).toMatchObject({ to: { address: 'chris@test.example' }, subject: `Alle oordelen zijn binnen voor ${one.code}` });
    decideCertification(world.person(chris), one.id, { outcome: 'passed', reasons });
    const last = (await post(world)).slice(-2);
    expect(last.map((letter) => letter.to.address)).toEqual(['ada@test.example', 'ada@test.example']);
    expect(last.find((letter) => letter.subject.startsWith('U bent geslaagd'))?.text).toContain(reasons);
    const issued = last.find((letter) => letter.subject.startsWith('Uw certificaat'));
    expect(issued?.attachments).toMatchObject([{ mime: 'application/pdf' }]);
    expect(issued?.attachments?.[0]?.name).toMatch(/^certificaat-KB-.*\.pdf$/);
  });

  test('somebody who did not pass reads why, and what they can do', async () => {
    const world = makeWorld();
    const ada = makePerson(world, { email: 'ada@test.example' });
    const chris = makePerson(world, { roles: ['certification_officer'] });
    const one = makeOpenCase(world, { candidateId: ada, assessors: 2 });
    for (const seat of [1, 2] as const) markFinal(world, one.id, seat, [2, 3]);
    decideCertification(world.person(chris), one.id, { outcome: 'not_passed', reasons });
    const letters = (await post(world)).filter((letter) => letter.to.address === 'ada@test.example');
    expect(letters.at(-1)?.text).toMatch(/nog niet geslaagd[\s\S]*bezwaar maken vóór 14 oktober 2026/);
  });

  test('an officer hears of a seat that nobody can take, and a letter about what is over is not sent', async () => {
    const world = makeWorld();
    makePerson(world, { email: 'chris@test.example', roles: ['certification_officer'] });
    const one = makeOpenCase(world, { assessors: 1 });
    expect((await post(world)).some((letter) => letter.to.address === 'chris@test.example' && letter.subject.includes('Geen beoordelaar'))).toBe(true);
    makePerson(world, { email: 'late@test.example', roles: ['assessor'] });
    fillOpenSeats(world.system());
    endApplication(world.system(), one.id, 'refunded');
    expect((await post(world)).some((letter) => letter.to.address === 'late@test.example')).toBe(false);
  });
});
