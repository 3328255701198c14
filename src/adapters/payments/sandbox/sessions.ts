import { secondsOf } from './clock.ts';
import { recordEvent } from './events.ts';
import { missing } from './fault.ts';
import type { Ordered, PaymentRow, Session, SessionRow } from './rows.ts';
import { sessionObject } from './session-object.ts';
import { newId } from './store.ts';
import type { World } from './world.ts';

function withOrder(world: World, row: SessionRow): Session {
  const payment = world.store.get<PaymentRow>('SELECT * FROM payments WHERE session_id = ?', row.id) ?? null;
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
  const id = newId('cs_test');
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
    if (session.state !== 'open' || !session.order.methods.includes(method)) return session;
    world.store.run("UPDATE sessions SET state = 'complete' WHERE id = ?", id);
    world.store.run(
      'INSERT INTO payments (id, charge_id, session_id, amount_cents, method, created_s) VALUES (?, ?, ?, ?, ?, ?)',
      newId('pi'),
      newId('ch'),
      id,
      session.amount_cents,
      method,
      secondsOf(world.now()),
    );
    const paid = withOrder(world, rowOf(world, id));
    recordEvent(world, 'checkout.session.completed', sessionObject(world, paid));
    return paid;
  });
}
