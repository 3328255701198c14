import { beforeEach, describe, expect, test } from 'vitest';
import { listPayments, listRefunds } from '#domain/billing/index.ts';
import type { Run } from '#domain/learning/index.ts';
import { settleCheckout } from '#src/workflows/settle/settle-checkout.ts';
import { makeOrder, makeRunForSale, openCheckout } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { cancelRun } from '#tests/support/make/learning.ts';
import { makeWorld, type World } from '#tests/support/world.ts';
import { extendHold } from './extend-hold.ts';
import { seatsOf } from './find.ts';
import { holdPlace } from './hold-place.ts';
import { joinWaitingList } from './join-waiting-list.ts';
import { offerPlace } from './offer-place.ts';
import { releaseHold } from './release-hold.ts';

let world: World;
let run: Run;
let ada: string;

beforeEach(() => {
  world = makeWorld();
  run = makeRunForSale(world, { capacity: 1 });
  ada = makePerson(world);
});

const hold = (personId: string) => holdPlace(world.person(personId), { runId: run.id, personId, organisationId: null });

describe('a run that is cancelled', () => {
  test('keeps no seat for anybody, and takes nobody on its waiting list', () => {
    cancelRun(world, run.id);
    const gone = expect.objectContaining({ kind: 'gone', code: 'registration.cancelled' });
    expect(() => hold(ada)).toThrow(gone);
    expect(() => joinWaitingList(world.person(ada), { runId: run.id })).toThrow(gone);
    expect(seatsOf(world.system(), run.id)).toMatchObject({ holds: 0, waiting: 0 });
  });

  test('offers the seat that falls free to nobody, and keeps none longer', () => {
    const kept = hold(ada);
    joinWaitingList(world.person(makePerson(world)), { runId: run.id });
    cancelRun(world, run.id);
    const until = new Date(kept.lapsesAt.getTime() + 1);
    expect(extendHold(world.system(), { holdId: kept.id, until })).toBe('gone');
    releaseHold(world.person(ada), { holdId: kept.id });
    expect(offerPlace(world.system(), { runId: run.id })).toBeNull();
  });

  test('gives no place for money that was on its way: all of it goes back', async () => {
    const order = makeOrder(world, { personId: ada, runId: run.id });
    const reference = await openCheckout(world, order);
    cancelRun(world, run.id);
    world.payments.pay(reference);
    expect(await settleCheckout(world.system(), reference)).toBe('surplus');
    expect(seatsOf(world.system(), run.id).places).toBe(0);
    const [payment] = listPayments(world.system(), order.id);
    expect(listRefunds(world.system(), payment?.id ?? '')).toMatchObject([{ amountCents: payment?.amountCents }]);
  });

  test('is refused by the database too, when rows are written without the verb', () => {
    cancelRun(world, run.id);
    const at = world.now().getTime();
    for (const sql of [
      `INSERT INTO place_holds (id, run_id, person_id, held_at, lapses_at) VALUES ('h', '${run.id}', '${ada}', ${at}, ${at + 1})`,
      `INSERT INTO places (id, run_id, person_id, source_key, confirmed_at) VALUES ('p', '${run.id}', '${ada}', 'x', ${at})`,
    ])
      expect(() => world.open.exec(sql)).toThrow('guard: the run is cancelled');
  });
});
