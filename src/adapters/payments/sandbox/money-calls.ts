import { disputeObject, listOf as disputesOf } from './disputes.ts';
import { requireEvent } from './events.ts';
import { ApiFault } from './fault.ts';
import { type Form, listOf, recordOf, refuseUnknown, requireInteger, requireText } from './form.ts';
import { intentObject, refundObject } from './payment-objects.ts';
import { requirePayment } from './payments.ts';
import { giveBack, requireRefund, settleDueRefunds } from './refunds.ts';
import type { EventRow, RefundRow } from './rows.ts';
import { closeOverdueSessions } from './sessions.ts';
import type { World } from './world.ts';

const DEFAULT_LIMIT = 10;
const MOST = 100;
const PAGING = [/^(?:limit|starting_after)$/];

type Listed = { object: 'list'; data: unknown[]; has_more: boolean; url: string };

function limitOf(query: Form): number {
  const limit = query.has('limit') ? requireInteger(query, 'limit') : DEFAULT_LIMIT;
  if (limit < 1 || limit > MOST) throw new ApiFault(400, 'limit is between 1 and 100', { param: 'limit' });
  return limit;
}

/** One more was read than fits, to know whether there is more. */
function listed<Row>(rows: Row[], limit: number, url: string, show: (row: Row) => unknown): Listed {
  return { object: 'list', data: rows.slice(0, limit).map(show), has_more: rows.length > limit, url };
}

export function retrieveIntent(world: World, id: string, query: Form): unknown {
  const { payment, session } = requirePayment(world, id);
  return intentObject(world, payment, session, listOf(query, 'expand').includes('latest_charge'));
}

export function createRefund(world: World, form: Form): unknown {
  refuseUnknown(form, [/^(?:payment_intent|amount|reason)$/, /^metadata\[[^\]]{1,40}\]$/, /^expand\[\d+\]$/]);
  const refund = giveBack(world, {
    paymentId: requireText(form, 'payment_intent'),
    amountCents: form.has('amount') ? requireInteger(form, 'amount') : null,
    reason: form.get('reason') ?? null,
    metadata: recordOf(form, 'metadata'),
  });
  return refundObject(world, refund);
}

export function retrieveRefund(world: World, id: string): unknown {
  return refundObject(world, requireRefund(world, id));
}

export function listRefunds(world: World, query: Form): unknown {
  refuseUnknown(query, [...PAGING, /^payment_intent$/]);
  settleDueRefunds(world);
  const paymentId = requireText(query, 'payment_intent');
  requirePayment(world, paymentId, 'payment_intent');
  const after = query.get('starting_after');
  const before = after === undefined ? Number.MAX_SAFE_INTEGER : requireRefund(world, after).seq;
  const limit = limitOf(query);
  const rows = world.store.all<RefundRow>(
    'SELECT * FROM refunds WHERE payment_id = ? AND seq < ? ORDER BY seq DESC LIMIT ?',
    paymentId,
    before,
    limit + 1,
  );
  return listed(rows, limit, '/v1/refunds', (row) => refundObject(world, row));
}

export function listDisputes(world: World, query: Form): unknown {
  refuseUnknown(query, [...PAGING, /^payment_intent$/]);
  const { payment } = requirePayment(world, requireText(query, 'payment_intent'), 'payment_intent');
  return listed(disputesOf(world, payment.id), limitOf(query), '/v1/disputes', (row) => disputeObject(world, row));
}

export function retrieveEvent(world: World, id: string): unknown {
  return JSON.parse(requireEvent(world, id).body);
}

export function listEvents(world: World, query: Form): unknown {
  refuseUnknown(query, [...PAGING, /^created\[gte\]$/, /^types?(?:\[\d+\])?$/]);
  closeOverdueSessions(world);
  settleDueRefunds(world);
  const after = query.get('starting_after');
  const before = after === undefined ? Number.MAX_SAFE_INTEGER : requireEvent(world, after).seq;
  const type = query.get('type');
  const types = type === undefined ? listOf(query, 'types') : [type];
  const limit = limitOf(query);
  const rows = world.store.all<EventRow>(
    `SELECT * FROM events WHERE created_s >= ? AND seq < ? AND (? = '[]' OR type IN (SELECT value FROM json_each(?))) ORDER BY seq DESC LIMIT ?`,
    query.has('created[gte]') ? requireInteger(query, 'created[gte]') : 0,
    before,
    JSON.stringify(types),
    JSON.stringify(types),
    limit + 1,
  );
  return listed(rows, limit, '/v1/events', (row) => JSON.parse(row.body));
}
