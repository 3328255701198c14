import { beforeEach, describe, expect, test } from 'vitest';
import { makeOrder, makePaidOrder, makeRunForSale } from '#tests/support/make/commerce.ts';
import { makePerson } from '#tests/support/make/identity.ts';
import { DAY, makeWorld, START, type World } from '#tests/support/world.ts';
import { acceptTerms, findAgreedTerms } from './accept-terms.ts';
import { endLine } from './end-line.ts';
import { findInvoiceBySource } from './find-invoices.ts';
import type { Order } from './order.ts';
import { recordWithdrawal } from './record-withdrawal.ts';

let world: World;
let ada: string;
let order: Order;

beforeEach(async () => {
  world = makeWorld();
  ada = makePerson(world);
  const run = makeRunForSale(world);
  order = makeOrder(world, { personId: ada, runId: run.id });
});

const kind = (wanted: string) => expect.objectContaining({ kind: wanted });
const asAda = () => world.person(ada);
const stranger = () => world.person(makePerson(world));
const lineId = () => order.lines[0]?.id ?? '';

async function paid(): Promise<void> {
  const run = makeRunForSale(world);
  order = await makePaidOrder(world, { personId: ada, runId: run.id });
}

describe('agreeing to the terms', () => {
  const agree = (ctx = asAda(), startAtOnce = false) =>
    acceptTerms(ctx, { orderId: order.id, version: '2026-1', startAtOnce });

  test('keeps the version, who agreed and when; said again it changes nothing', () => {
    const first = agree();
    world.later(DAY / 24);
    expect(agree()).toEqual(first);
    expect(findAgreedTerms(world.system(), order.id)).toEqual({ ...first, acceptedBy: ada, at: START });
  });

  test('can change while nothing was delivered, and stands from then on', async () => {
    agree();
    agree(asAda(), true);
    expect(findAgreedTerms(world.system(), order.id)?.startAtOnce).toBe(true);
    await paid();
    expect(() => agree()).toThrow(kind('conflict'));
    expect(findAgreedTerms(world.system(), order.id)).toBeNull();
  });

  test('is for the buyer only', () => {
    expect(() => agree(stranger())).toThrow(kind('not_found'));
    expect(() => agree(world.visitor())).toThrow(kind('not_found'));
  });
});

describe('ending a line early', () => {
  const end = (ctx = asAda(), part = 1) =>
    endLine(ctx, { orderId: order.id, lineId: lineId(), reason: 'cancelled', back: { part, whole: 3 } });

  test('credits what comes back, rounded up, and ends once', async () => {
    await paid();
    expect(end()).toMatchObject({ netCents: 29_834, vatCents: 0, reason: 'cancelled', endedBy: ada });
    expect(end(asAda(), 3)).toMatchObject({ netCents: 29_834 });
    expect(findInvoiceBySource(world.system(), `credit:${order.id}:${lineId()}`)?.document.totals.grossCents).toBe(
      29_834,
    );
  });

  test('that gives nothing back makes no credit note', async () => {
    await paid();
    end(asAda(), 0);
    expect(world.rows("SELECT 1 FROM invoices WHERE series = 'credit_note'")).toEqual([]);
  });

  test('is refused before it was delivered, and for anybody but the buyer', async () => {
    expect(() => end()).toThrow(kind('conflict'));
    await paid();
    expect(() => end(stranger())).toThrow(kind('not_found'));
    expect(() => end(world.person(makePerson(world, { roles: ['administrator'] })))).toThrow(kind('not_found'));
    expect(() => end(asAda(), 4)).toThrow('4 of 3');
  });

  test('never gives back more than the line cost, whatever is written', async () => {
    await paid();
    const insert = (net: number) => () =>
      world.open.exec(
        `INSERT INTO order_line_ends VALUES ('${lineId()}', '${order.id}', 'cancelled', ${net}, 0, 'x', 1)`,
      );
    expect(insert(89_501)).toThrow(/at most what it cost/);
    expect(insert(-1)).toThrow(/at most what it cost/);
    expect(insert(89_500)).not.toThrow();
  });
});

describe('a withdrawal', () => {
  const withdraw = (ctx = asAda()) =>
    recordWithdrawal(ctx, { orderId: order.id, name: 'Ada', email: 'ada@test.example' });

  test('is written down once, with the instant at which it came in', async () => {
    await paid();
    const first = withdraw();
    world.later(DAY);
    expect(withdraw()).toEqual(first);
    expect(first.at).toEqual(START);
  });

  test('of what was not delivered is refused; of somebody else’s there is none', async () => {
    expect(() => withdraw()).toThrow(kind('conflict'));
    await paid();
    expect(() => withdraw(stranger())).toThrow(kind('not_found'));
  });
});
