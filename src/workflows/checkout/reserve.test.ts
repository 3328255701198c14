import { describe, expect, test } from 'vitest';
import { setPrice } from '#domain/billing/index.ts';
import { answerPlace, listDoneElsewhere, seatsOf } from '#domain/registration/index.ts';
import { requireGroup } from '#src/queries/group.ts';
import { refundOrder } from '#src/workflows/refund/refund-order.ts';
import { makeCredential } from '#tests/support/make/certification.ts';
import { makePaidOrder, makePrices } from '#tests/support/make/commerce.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { BROKER, COACH, cancelRun, makeRun } from '#tests/support/make/learning.ts';
import { DAY, makeWorld } from '#tests/support/world.ts';
import { agreeOnInvoice } from './agree-on-invoice.ts';
import { reservePlace } from './reserve.ts';

function start(courseId = BROKER) {
  const world = makeWorld();
  makePrices(world);
  setPrice(world.system(), {
    product: `course:${BROKER}`,
    amountCents: 115_000,
    vatCategory: 'exempt_education',
    fromAt: world.now(),
  });
  const trainer = makePerson(world, { roles: ['trainer'] });
  const run = makeRun(world, { courseId, trainerId: trainer });
  const ada = makePerson(world, { name: 'Ada Vermeer' });
  const reserve = (entryDeclared?: boolean) =>
    reservePlace(world.person(ada), { runId: run.id, personId: ada, organisationId: null, entryDeclared });
  return { world, run, ada, trainer, reserve };
}

describe('a second place in one course', () => {
  const both = () => {
    const world = makeWorld();
    makePrices(world);
    const [first, second] = [makeRun(world), makeRun(world, { meetings: [40], closesInDays: 39 })] as const;
    const ada = makePerson(world, { name: 'Ada Vermeer' });
    const reserve = (runId: string) => reservePlace(world.person(ada), { runId, personId: ada, organisationId: null });
    return { world, first, second, ada, reserve };
  };

  test('is refused while the first is to come or going on, and keeps no seat', async () => {
    const { world, first, second, ada, reserve } = both();
    await makePaidOrder(world, { personId: ada, runId: first.id });
    expect(() => reserve(second.id)).toThrow(
      expect.objectContaining({ code: 'registration.follows_already', facts: { city: 'Deventer' } }),
    );
    world.later(20 * DAY);
    expect(() => reserve(second.id)).toThrow(expect.objectContaining({ kind: 'conflict' }));
    expect(seatsOf(world.system(), second.id).holds).toBe(0);
  });

  test('is sold once the first run is over, was cancelled, or its place was given back', async () => {
    for (const over of ['past', 'cancelled', 'given back'] as const) {
      const { world, first, second, ada, reserve } = both();
      const order = await makePaidOrder(world, { personId: ada, runId: first.id });
      if (over === 'past') world.later(29 * DAY);
      if (over === 'cancelled') cancelRun(world, first.id);
      if (over === 'given back')
        refundOrder(world.person(makePerson(world, { roles: ['administrator'] })), {
          orderId: order.id,
          reason: 'goodwill',
        });
      expect(reserve(second.id).id, over).toMatch(/^ord_/);
    }
  });
});

describe('a place in a training that builds on another', () => {
  test('is refused at its field as long as nobody says that the entry is met, and keeps no seat', () => {
    const { world, run, reserve } = start();
    for (const declared of [undefined, false])
      expect(() => reserve(declared)).toThrow(expect.objectContaining({ kind: 'invalid', field: 'entry' }));
    expect(seatsOf(world.system(), run.id).holds).toBe(0);
  });

  test('keeps what was declared, with the step that is not ours, once however often it is asked', () => {
    const { world, ada, reserve } = start();
    expect(reserve(true).id).toBe(reserve(false).id);
    expect(world.rows('SELECT elsewhere, conversations, declared_by FROM entry_declarations')).toEqual([
      { elsewhere: JSON.stringify([COACH]), conversations: 3, declared_by: ada },
    ]);
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'registration.declare_entry'")).toHaveLength(1);
    expect(() => world.open.exec('DELETE FROM entry_declarations')).toThrow(/never deleted/);
  });

  test('names no step elsewhere for who has the certificate, and still asks for the conversations', () => {
    const { world, ada, reserve } = start();
    makeCredential(world, ada, { kind: 'participation', subject: COACH });
    expect(() => reserve(false)).toThrow('registration.entry_needed');
    reserve(true);
    expect(world.rows('SELECT elsewhere FROM entry_declarations')).toEqual([{ elsewhere: '[]' }]);
  });

  test('shows its trainer who did the step before elsewhere', () => {
    const { world, run, trainer } = start();
    const organisationId = makeOrganisation(world);
    const dora = makePerson(world, { coordinates: organisationId });
    const [aisha, bram] = [
      makePerson(world, { name: 'Aïsha', worksAt: organisationId }),
      makePerson(world, { name: 'Bram', worksAt: organisationId }),
    ];
    makeCredential(world, bram, { kind: 'participation', subject: COACH });
    for (const personId of [aisha, bram]) {
      const ctx = world.person(dora);
      agreeOnInvoice(ctx, reservePlace(ctx, { runId: run.id, personId, organisationId, entryDeclared: true }).id);
      const placeId = world.rows<{ id: string }>(`SELECT id FROM places WHERE person_id = '${personId}'`)[0]?.id ?? '';
      answerPlace(world.person(personId), { placeId, answer: 'accepted' });
    }
    expect(requireGroup(world.person(trainer), run.id).members.map(({ name, elsewhere }) => [name, elsewhere])).toEqual(
      [
        ['Aïsha', ['Coach van het alledaagse']],
        ['Bram', []],
      ],
    );
    expect([...listDoneElsewhere(world.system(), run.id).keys()]).toEqual([aisha]);
  });

  test('is not asked about where everybody may begin', () => {
    const { world, reserve } = start(COACH);
    reserve();
    expect(world.rows('SELECT 1 FROM entry_declarations')).toEqual([]);
  });
});
