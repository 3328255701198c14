import { beforeEach, describe, expect, test } from 'vitest';
import { endMembership } from '#domain/identity/index.ts';
import type { RefusalKind } from '#domain/refusal.ts';
import { ADDRESS, COURSE_CENTS, makePrices } from '#tests/support/make/commerce.ts';
import { makeOrganisation, makePerson } from '#tests/support/make/identity.ts';
import { COACH } from '#tests/support/make/learning.ts';
import { DAY, makeWorld, type World } from '#tests/support/world.ts';
import { endOrder } from './end-order.ts';
import { currentPrice, listOrders, listPrices, orderStatus, requireOrder } from './find.ts';
import type { NewOrder } from './order.ts';
import { placeOrder } from './place-order.ts';
import { recordDelivery } from './record-delivery.ts';
import { setAddress } from './set-address.ts';
import { setPrice } from './set-price.ts';
import { switchPayBy } from './switch-pay-by.ts';

let world: World;
let ada: string;

beforeEach(() => {
  world = makeWorld();
  makePrices(world);
  ada = makePerson(world);
});

const asked = (newOrder: Partial<NewOrder> = {}, subjectId = 'hol_1'): NewOrder => ({
  personId: ada,
  organisationId: null,
  payBy: 'checkout',
  address: null,
  lines: [{ kind: 'place', subjectId, product: `course:${COACH}`, description: 'Plaats', supplied: 'in september' }],
  ...newOrder,
});
const kind = (wanted: RefusalKind) => expect.objectContaining({ kind: wanted });

describe('placing an order', () => {
  test('fixes the price of this moment; a later price changes nothing', () => {
    const order = placeOrder(world.person(ada), asked());
    setPrice(world.system(), {
      product: `course:${COACH}`,
      amountCents: 99_500,
      vatCategory: 'exempt_education',
      fromAt: new Date(world.now().getTime() + DAY),
    });
    world.later(DAY);
    expect(currentPrice(world.system(), `course:${COACH}`)?.grossCents).toBe(99_500);
    expect(requireOrder(world.person(ada), order.id).totals).toEqual({
      netCents: COURSE_CENTS,
      vatCents: 0,
      grossCents: COURSE_CENTS,
    });
  });

  test('asked twice, it gives the order that stands', () => {
    expect(placeOrder(world.person(ada), asked())).toEqual(placeOrder(world.person(ada), asked()));
    expect(world.rows('SELECT id FROM orders')).toHaveLength(1);
  });

  test('asked again with another way to pay: while it is open that way holds, once it is delivered nothing changes', () => {
    const organisationId = makeOrganisation(world);
    const dora = makePerson(world, { coordinates: organisationId });
    const ask = (payBy: NewOrder['payBy']) =>
      placeOrder(world.person(dora), asked({ personId: dora, organisationId, payBy }));
    const order = ask('checkout');
    expect(ask('invoice').payBy).toBe('invoice');
    expect(ask('checkout').payBy).toBe('checkout');
    recordDelivery(world.system(), { orderId: order.id, outcome: 'delivered' });
    expect(ask('invoice')).toEqual(order);
  });

  test('asked again for somebody else, for an organisation, or with more in it, it is refused', () => {
    const organisationId = makeOrganisation(world);
    const dora = makePerson(world, { coordinates: organisationId });
    const own = asked({ personId: dora });
    const [line] = own.lines;
    placeOrder(world.person(dora), own);
    const more = line ? [line, { ...line, subjectId: 'hol_2' }] : [];
    for (const other of [asked({ personId: dora, organisationId }), asked({ personId: dora, lines: more })])
      expect(() => placeOrder(world.person(dora), other)).toThrow(kind('conflict'));
  });

  test('without a CRKBO registration education is taxed', () => {
    const seller = { ...world.system().settings.seller, crkbo: null };
    const ctx = world.person(ada);
    const order = placeOrder({ ...ctx, settings: { ...ctx.settings, seller } }, asked());
    expect(order.lines[0]).toMatchObject({ vatCategory: 'high_21', vatCents: 18_795 });
  });

  test('one subject cannot be in two orders', () => {
    placeOrder(world.person(ada), asked());
    const ben = makePerson(world);
    expect(() => placeOrder(world.person(ben), asked({ personId: ben }))).toThrow(kind('conflict'));
  });

  test('a product without a price, and an order of nothing, are refused', () => {
    const line = {
      kind: 'place',
      subjectId: 'hol_9',
      product: 'course:none',
      description: 'x',
      supplied: 'x',
    } as const;
    expect(() => placeOrder(world.person(ada), asked({ lines: [line] }))).toThrow(kind('conflict'));
    expect(() => placeOrder(world.person(ada), asked({ lines: [] }))).toThrow(kind('invalid'));
    expect(world.rows('SELECT id FROM orders')).toEqual([]);
  });

  test('a stranger orders nothing in the name of somebody else', () => {
    const stranger = makePerson(world);
    expect(() => placeOrder(world.person(stranger), asked())).toThrow(kind('not_allowed'));
    expect(() => placeOrder(world.visitor(), asked())).toThrow(kind('not_allowed'));
  });

  test('only who coordinates an organisation orders for it, and only an organisation pays on invoice', () => {
    const organisationId = makeOrganisation(world);
    const dora = makePerson(world, { coordinates: organisationId });
    expect(placeOrder(world.person(dora), asked({ personId: dora, organisationId, payBy: 'invoice' }))).toMatchObject({
      organisationId,
    });
    const employee = makePerson(world, { worksAt: organisationId });
    expect(() => placeOrder(world.person(employee), asked({ personId: employee, organisationId }, 'hol_2'))).toThrow(
      kind('not_allowed'),
    );
    expect(() => placeOrder(world.person(ada), asked({ payBy: 'invoice' }, 'hol_3'))).toThrow(kind('not_allowed'));
  });

  test('the table itself changes no line and deletes no order', () => {
    placeOrder(world.person(ada), asked());
    expect(() => world.open.exec('UPDATE order_lines SET net_cents = 1')).toThrow(
      'guard: a line of an order is never changed',
    );
    expect(() => world.open.exec('DELETE FROM orders')).toThrow('guard: an order is never deleted');
    expect(() => world.open.exec("UPDATE orders SET number = 'K-1'")).toThrow('guard: an order keeps what was agreed');
  });
});

test('orders are listed the newest first, of one organisation or of everybody, with how many there are in all', () => {
  const organisationId = makeOrganisation(world);
  const dora = makePerson(world, { coordinates: organisationId });
  expect(listOrders(world.system())).toEqual({ orders: [], total: 0 });
  const placed = ['hol_1', 'hol_2', 'hol_3'].map((subject) => {
    world.later(1000);
    return placeOrder(world.person(ada), asked({}, subject)).id;
  });
  world.later(1000);
  const theirs = placeOrder(world.person(dora), asked({ personId: dora, organisationId }, 'hol_4')).id;
  const list = (filter?: Parameters<typeof listOrders>[1]) => {
    const { orders, total } = listOrders(world.system(), filter);
    return { ids: orders.map(({ id, lines }) => [id, lines.length]), total };
  };
  const all = [theirs, ...placed.toReversed()].map((id) => [id, 1]);
  expect(list()).toEqual({ ids: all, total: 4 });
  expect(list({ limit: 2 })).toEqual({ ids: all.slice(0, 2), total: 4 });
  expect(list({ organisationId })).toEqual({ ids: all.slice(0, 1), total: 1 });
});

describe('who may see an order', () => {
  test('its buyer, who coordinates for it, an administrator; for a stranger there is none', () => {
    const organisationId = makeOrganisation(world);
    const dora = makePerson(world, { coordinates: organisationId });
    const other = makePerson(world, { coordinates: organisationId });
    const order = placeOrder(world.person(dora), asked({ personId: dora, organisationId }));
    for (const person of [dora, other, makePerson(world, { roles: ['administrator'] })])
      expect(requireOrder(world.person(person), order.id).id).toBe(order.id);
    for (const person of [
      ada,
      makePerson(world, { worksAt: organisationId }),
      makePerson(world, { roles: ['trainer'] }),
    ]) {
      expect(() => requireOrder(world.person(person), order.id)).toThrow(kind('not_found'));
    }
    expect(() => requireOrder(world.visitor(), order.id)).toThrow(kind('not_found'));
  });
});

describe('a coordinator whose membership has ended', () => {
  test('keeps nothing of what they ordered for the organisation: not to see, not to pay, not to cancel', () => {
    const organisationId = makeOrganisation(world);
    const dora = makePerson(world, { coordinates: organisationId });
    const dirk = makePerson(world, { coordinates: organisationId });
    const own = placeOrder(world.person(dora), asked({ personId: dora }, 'hol_2'));
    const order = placeOrder(world.person(dora), asked({ personId: dora, organisationId, payBy: 'invoice' }));
    endMembership(world.person(makePerson(world, { roles: ['administrator'] })), { organisationId, personId: dora });
    expect(() => requireOrder(world.person(dora), order.id)).toThrow(kind('not_found'));
    expect(() => setAddress(world.person(dora), { orderId: order.id, address: ADDRESS })).toThrow(kind('not_found'));
    expect(() => endOrder(world.person(dora), { orderId: order.id, outcome: 'cancelled' })).toThrow(kind('not_found'));
    expect(requireOrder(world.person(dirk), order.id).id).toBe(order.id);
    expect(requireOrder(world.person(dora), own.id).id).toBe(own.id);
  });
});

describe('the other way to pay', () => {
  const start = () => {
    const organisationId = makeOrganisation(world);
    const dora = makePerson(world, { coordinates: organisationId });
    const ask = (payBy: NewOrder['payBy']) =>
      placeOrder(world.person(dora), asked({ personId: dora, organisationId, payBy }));
    return { dora, ask };
  };

  test('asked for the same subjects, it becomes that of the order that stands; and back again', () => {
    const { ask } = start();
    const first = ask('checkout');
    expect(ask('invoice')).toMatchObject({ id: first.id, payBy: 'invoice' });
    expect(ask('checkout')).toMatchObject({ id: first.id, payBy: 'checkout' });
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'billing.switch_pay_by'")).toHaveLength(2);
  });

  test('is chosen once, by who may pay the order, for an organisation, and not once the order is over', () => {
    const { dora, ask } = start();
    const { id: orderId } = ask('checkout');
    for (const _ of [1, 2]) switchPayBy(world.person(dora), { orderId, payBy: 'invoice' });
    expect(world.rows("SELECT 1 FROM journal WHERE verb = 'billing.switch_pay_by'")).toHaveLength(1);
    expect(() => switchPayBy(world.person(ada), { orderId, payBy: 'checkout' })).toThrow(kind('not_found'));
    const alone = placeOrder(world.person(ada), asked({}, 'hol_2'));
    expect(() => switchPayBy(world.person(ada), { orderId: alone.id, payBy: 'invoice' })).toThrow(kind('not_allowed'));
    endOrder(world.person(dora), { orderId, outcome: 'cancelled' });
    expect(() => switchPayBy(world.person(dora), { orderId, payBy: 'checkout' })).toThrow(kind('conflict'));
    expect(() => world.open.exec(`UPDATE orders SET pay_by = 'checkout' WHERE id = '${orderId}'`)).toThrow(
      'guard: an order keeps what was agreed',
    );
  });
});

describe('the address', () => {
  test('can be set until the order ends; setting the same again leaves no second line in the journal', () => {
    const order = placeOrder(world.person(ada), asked());
    setAddress(world.person(ada), { orderId: order.id, address: ADDRESS });
    setAddress(world.person(ada), { orderId: order.id, address: ADDRESS });
    expect(world.rows("SELECT seq FROM journal WHERE verb = 'billing.set_address'")).toHaveLength(1);
    expect(() => setAddress(world.person(makePerson(world)), { orderId: order.id, address: ADDRESS })).toThrow(
      kind('not_found'),
    );
    endOrder(world.person(ada), { orderId: order.id, outcome: 'cancelled' });
    expect(() => setAddress(world.person(ada), { orderId: order.id, address: { ...ADDRESS, city: 'Elders' } })).toThrow(
      kind('conflict'),
    );
  });

  test('is nowhere in the journal', () => {
    const order = placeOrder(world.person(ada), asked());
    setAddress(world.person(ada), { orderId: order.id, address: ADDRESS });
    expect(JSON.stringify(world.rows('SELECT entry FROM journal'))).not.toMatch(/Vermeer|Pleinweg|test\.example/);
  });
});

describe('ending an order', () => {
  test('cancels it for its buyer, once', () => {
    const order = placeOrder(world.person(ada), asked());
    endOrder(world.person(ada), { orderId: order.id, outcome: 'cancelled' });
    endOrder(world.person(ada), { orderId: order.id, outcome: 'cancelled' });
    expect(orderStatus(world.system(), order.id)).toBe('cancelled');
    expect(world.rows('SELECT * FROM order_ends')).toHaveLength(1);
  });

  test('a stranger cannot, and a person does not decide that time is over', () => {
    const order = placeOrder(world.person(ada), asked());
    expect(() => endOrder(world.person(makePerson(world)), { orderId: order.id, outcome: 'cancelled' })).toThrow(
      kind('not_found'),
    );
    expect(() => endOrder(world.person(ada), { orderId: order.id, outcome: 'lapsed' })).toThrow(kind('not_allowed'));
  });
});

describe('a price', () => {
  const product = 'certification:koek';
  const set = (person: string, amountCents = 64_000, days = 1) =>
    setPrice(world.person(person), {
      product,
      amountCents,
      vatCategory: 'exempt_education',
      fromAt: new Date(world.now().getTime() + days * DAY),
    });

  test('is set by an administrator from a moment on, once', () => {
    const eve = makePerson(world, { roles: ['administrator'] });
    set(eve);
    set(eve);
    expect(currentPrice(world.system(), product)).toBeNull();
    world.later(DAY);
    expect(currentPrice(world.system(), product)?.netCents).toBe(64_000);
    expect(world.rows(`SELECT id FROM prices WHERE product = '${product}'`)).toHaveLength(1);
  });

  test('is not set by a stranger, nor backwards, nor twice over, nor out of range', () => {
    const eve = makePerson(world, { roles: ['administrator'] });
    expect(() => set(ada)).toThrow(kind('not_allowed'));
    expect(() => set(eve, 64_000, -1)).toThrow(kind('invalid'));
    for (const amount of [49, 0, -1, 1.5, 10_000_001]) expect(() => set(eve, amount)).toThrow(kind('invalid'));
    set(eve);
    expect(() => set(eve, 65_000)).toThrow(kind('conflict'));
  });

  test('is only of what we sell, and a licence is always taxed', () => {
    const eve = world.person(makePerson(world, { roles: ['administrator'] }));
    const tomorrow = new Date(world.now().getTime() + DAY);
    const price = (name: string) => () =>
      setPrice(eve, { product: name, amountCents: 5000, vatCategory: 'exempt_education', fromAt: tomorrow });
    for (const name of [
      'course:paragliden',
      'course:koek-certificering',
      'certification:x',
      'licence:work:shared:land',
      'x',
    ])
      expect(price(name)).toThrow(kind('not_found'));
    expect(price('licence:work:shared:gemeente')).toThrow('billing.licence_is_taxed');
    expect(listPrices(world.system(), 'licence:work:shared:gemeente')).toEqual([]);
  });

  test('that is the one already at that moment is not set again', () => {
    const eve = makePerson(world, { roles: ['administrator'] });
    set(eve, 64_000, 1);
    set(eve, 64_000, 2);
    set(eve, 70_000, 3);
    expect(listPrices(world.system(), product).map((row) => row.amountCents)).toEqual([70_000, 64_000]);
  });
});
