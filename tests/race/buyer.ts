import { createHmac } from 'node:crypto';

export type Buyer = {
  readonly email: string;
  readonly name: string;
  readonly personId: string;
  readonly cookie: string;
};
export type Field = {
  readonly url: string;
  readonly runIds: readonly string[];
  readonly secret: string;
  /** The terms of sale that hold now. */
  readonly terms: string;
  readonly rows: <Row>(sql: string) => Row[];
  /** Counts one attempt by what it tried and how the product answered. */
  next(what: string, status: number): void;
  over(): boolean;
};
type Sent = { readonly status: number; readonly location: string };
type Order = { readonly id: string; readonly lineId: string };
/** What a buyer holds as far as they know; the product may know better by now, and says so. */
type Mine = { order: Order | null; paid: boolean; waits: string | null };
type Turn = { readonly field: Field; readonly buyer: Buyer; readonly mine: Mine; readonly random: () => number };

/** One buyer, doing one thing after another until the race is over: reserves, pays, cancels, moves, withdraws, waits, takes an offer, asks by mail. */
export async function buy(field: Field, buyer: Buyer, seed: number): Promise<void> {
  const mine: Mine = { order: null, paid: false, waits: null };
  const turn = { field, buyer, mine, random: randomFrom(seed) };
  while (!field.over()) await (mine.order ? withOrder(turn) : withoutOrder(turn));
}

async function withoutOrder(turn: Turn): Promise<void> {
  const { mine, random } = turn;
  const luck = random();
  if (mine.waits && luck < 0.5) return reserve(turn, mine.waits, 'take offer');
  if (mine.waits && luck < 0.6) return leave(turn, mine.waits);
  if (luck < 0.15) return askByMail(turn);
  return luck < 0.75 ? reserve(turn, anyRun(turn), 'reserve') : wait(turn);
}

async function withOrder(turn: Turn): Promise<void> {
  const luck = turn.random();
  if (!turn.mine.paid)
    return luck < 0.55 ? pay(turn) : luck < 0.85 ? cancel(turn) : reserve(turn, anyRun(turn), 'reserve');
  if (luck < 0.45) return move(turn);
  return luck < 0.85 ? withdraw(turn) : wait(turn);
}

async function reserve(turn: Turn, runId: string, what: string): Promise<void> {
  const { mine, field } = turn;
  const form = { runId, payer: 'self' };
  const sent = await post(turn, `/uitvoeringen/${runId}`, 'registration.reservePlace', form);
  field.next(what, sent.status);
  const order = orderOf(turn, sent);
  if (!order) return;
  mine.order = order;
  mine.paid = false;
  if (runId === mine.waits) mine.waits = null;
}

/** Somebody without an account, who gives up or goes on with the button of the mail. */
async function askByMail(turn: Turn): Promise<void> {
  const { field, buyer, random } = turn;
  const runId = anyRun(turn);
  const email = `gast${Math.floor(random() * 1e9)}.${buyer.email}`;
  const form = { runId, wants: 'seat', name: 'Gast', email, terms: 'on' };
  const sent = await post(turn, `/uitvoeringen/${runId}`, 'registration.askSeat', form, '');
  field.next('ask by mail', sent.status);
  const [asked] = field.rows<{ id: string }>(`SELECT id FROM seat_requests WHERE email = '${email}'`);
  if (!asked) return;
  const token = createHmac('sha256', field.secret).update(`seat-request:${asked.id}`).digest('base64url');
  for (const what of random() < 0.3 ? ['claim', 'claim twice'] : ['claim'])
    field.next(what, (await post(turn, `/plaats/${token}`, 'registration.claimSeat', { token }, '')).status);
}

async function pay(turn: Turn): Promise<void> {
  const { mine, field, buyer } = turn;
  if (!mine.order) return;
  const form = {
    ...{ orderId: mine.order.id, terms: field.terms, startAtOnce: 'on', name: buyer.name, organisation: '' },
    ...{
      street: 'Plein 1',
      postcode: '0000 AA',
      city: 'Voorbeeldstad',
      country: 'NL',
      email: buyer.email,
      reference: '',
    },
  };
  const sent = await post(turn, `/bestellingen/${mine.order.id}`, 'billing.payOrder', form);
  field.next('pay', sent.status);
  if (!sent.location.includes('/pay/')) {
    mine.order = null;
    return;
  }
  const paid = await fetch(sent.location, {
    ...{ method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    body: 'choice=ideal',
  });
  await paid.body?.cancel();
  const back = paid.headers.get('location');
  if (back) await fetch(back, { headers: { cookie: buyer.cookie } }).then((answer) => answer.body?.cancel());
  mine.paid = true;
}

async function cancel(turn: Turn): Promise<void> {
  const { mine, field } = turn;
  if (!mine.order) return;
  const orderId = mine.order.id;
  field.next('cancel', (await post(turn, `/bestellingen/${orderId}`, 'billing.cancelOrder', { orderId })).status);
  mine.order = null;
}

async function move(turn: Turn): Promise<void> {
  const { mine, field } = turn;
  if (!mine.order) return;
  const form = { orderId: mine.order.id, lineId: mine.order.lineId, runId: anyRun(turn) };
  const sent = await post(turn, `/bestellingen/${form.orderId}/verplaatsen`, 'billing.moveLine', form);
  field.next('move', sent.status);
}

async function withdraw(turn: Turn): Promise<void> {
  const { mine, field, buyer } = turn;
  if (!mine.order) return;
  const form = { orderId: mine.order.id, name: buyer.name, email: buyer.email };
  field.next('withdraw', (await post(turn, `/bestellingen/${form.orderId}`, 'billing.withdraw', form)).status);
  mine.order = null;
}

async function wait(turn: Turn): Promise<void> {
  const runId = anyRun(turn);
  const sent = await post(turn, `/uitvoeringen/${runId}`, 'registration.joinWaitingList', { runId });
  turn.field.next('wait', sent.status);
  if (sent.status === 303) turn.mine.waits = runId;
}

async function leave(turn: Turn, runId: string): Promise<void> {
  const sent = await post(turn, `/uitvoeringen/${runId}`, 'registration.leaveWaitingList', { runId });
  turn.field.next('leave', sent.status);
  turn.mine.waits = null;
}

async function post(
  { field, buyer }: Turn,
  path: string,
  action: string,
  form: Record<string, string>,
  cookie = buyer.cookie,
): Promise<Sent> {
  const answer = await fetch(`${field.url}${path}?_action=${action}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: field.url, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
  await answer.body?.cancel();
  return { status: answer.status, location: answer.headers.get('location') ?? '' };
}

function orderOf({ field }: Turn, { location }: Sent): Order | null {
  const id = /\/bestellingen\/(ord_\w+)/.exec(location)?.[1];
  const [line] = id ? field.rows<{ id: string }>(`SELECT id FROM order_lines WHERE order_id = '${id}'`) : [];
  return id && line ? { id, lineId: line.id } : null;
}

function anyRun({ field, random }: Turn): string {
  return field.runIds[Math.floor(random() * field.runIds.length)] ?? '';
}

/** Mulberry32: the same seed gives the same buyer. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
