import { secondsOf } from './clock.ts';
import { recordEvent } from './events.ts';
import { missing } from './fault.ts';
import { type Ordered, PAYMENTS, type PaymentRow, type Session, type SessionRow } from './rows.ts';
import { sessionObject } from './session-object.ts';
import type { World } from './world.ts';

function withOrder(world: World, row: SessionRow): Session {
  const payment = world.store.get<PaymentRow>(`${PAYMENTS} WHERE session_id = ?`, row.id) ?? null;
  const order: Ordered = JSON.parse(row.ordered);
  return { ...row, order, payment };
}

export function requireSession(world: World, id: string): Session {
  closeOverdueSessions(world);
  const row = world.store.get<SessionRow>('SELECT * FROM sessions WHERE id = ?', id);
  if (!row) throw missing('checkout.session', id, 'session');
  return withOrder(world, row);
}

export function openSession(world: World, order: Ordered, expiresS: number): Session {
  const id = world.newId('cs_test');
  const amount = order.lines.reduce((sum, line) => sum + line.unitAmount * line.quantity, 0);
  world.store.run(
    "INSERT INTO sessions (id, ordered, amount_cents, state, created_s, expires_s) VALUES (?, ?, ?, 'open', ?, ?)",
    id,
    JSON.stringify(order),
    amount,
    secondsOf(world.now()),
    expiresS,
  );
  return requireSession(world, id);
}

/** Closes one that is open; does nothing to any other. */
export function closeSession(world: World, id: string): void {
  world.store.transaction(() => {
    const closed = world.store.get(
      "UPDATE sessions SET state = 'expired' WHERE id = ? AND state = 'open' RETURNING id",
      id,
    );
    if (closed)
      recordEvent(world, 'checkout.session.expired', sessionObject(world, withOrder(world, rowOf(world, id))));
  });
}

function rowOf(world: World, id: string): SessionRow {
  const row = world.store.get<SessionRow>('SELECT * FROM sessions WHERE id = ?', id);
  if (!row) throw missing('checkout.session', id, 'session');
  return row;
}

export function closeOverdueSessions(world: World): void {
  const overdue = world.store.all<{ id: string }>(
    "SELECT id FROM sessions WHERE state = 'open' AND expires_s <= ? ORDER BY expires_s",
    secondsOf(world.now()),
  );
  for (const { id } of overdue) closeSession(world, id);
}

/** Pays an open session by a method that it takes. Returns the session as it is afterwards; one that is not open stays as it is. */
export function paySession(world: World, id: string, method: string): Session {
  return world.store.transaction(() => {
    const session = requireSession(world, id);
    return session.order.methods.includes(method) ? complete(world, session, method, 'paid') : session;
  });
}

/** The payer completes by a method whose money comes later; `payOutstanding` lets it come. */
export function awaitMoney(world: World, id: string, method: string): void {
  world.store.transaction(() => complete(world, requireSession(world, id), method, 'awaited'));
}

/** The money of a session comes: of an open one by this method, of one that was completed before by its own. */
export function payOutstanding(world: World, id: string, method: string): void {
  world.store.transaction(() => {
    const { payment } = complete(world, requireSession(world, id), method, 'paid');
    if (!payment || payment.arrived) return;
    world.store.run('DELETE FROM awaited WHERE payment_id = ?', payment.id);
    recordEvent(world, 'checkout.session.async_payment_succeeded', sessionObject(world, requireSession(world, id)));
  });
}

function complete(world: World, session: Session, method: string, money: 'paid' | 'awaited'): Session {
  if (session.state !== 'open') return session;
  const paymentId = world.newId('pi');
  world.store.run("UPDATE sessions SET state = 'complete' WHERE id = ?", session.id);
  world.store.run(
    'INSERT INTO payments (id, charge_id, session_id, amount_cents, method, created_s) VALUES (?, ?, ?, ?, ?, ?)',
    paymentId,
    world.newId('ch'),
    session.id,
    session.amount_cents,
    method,
    secondsOf(world.now()),
  );
  if (money === 'awaited') world.store.run('INSERT INTO awaited (payment_id) VALUES (?)', paymentId);
  const completed = withOrder(world, rowOf(world, session.id));
  recordEvent(world, 'checkout.session.completed', sessionObject(world, completed));
  return completed;
}
