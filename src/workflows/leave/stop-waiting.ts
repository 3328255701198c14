import { requireLongWait } from '#domain/assessment/index.ts';
import { billingRefusals, endLine, findOrderBySubject } from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx } from '#domain/context.ts';
import { fulfilmentOf } from '#src/workflows/fulfilment/index.ts';

/**
 * The candidate for whom nobody was found within the term has all of the money back: the line is credited whole, the application ends. A second time the
 * application is over, and refused.
 */
export function stopWaiting(ctx: Ctx, certificationId: string): void {
  change(ctx, (tx) => {
    requireLongWait(tx, certificationId);
    const order = findOrderBySubject(tx, certificationId);
    const line = order?.lines.find(({ subjectId }) => subjectId === certificationId);
    if (!order || !line) throw billingRefusals.noOrder();
    const system = asSystem(tx, 'waiting');
    endLine(system, { orderId: order.id, lineId: line.id, reason: 'cancelled', back: { part: 1, whole: 1 } });
    fulfilmentOf(line.kind).takeBack(system, line, order, 'cancelled');
    tx.mail({ kind: 'assessment.stopped_waiting', certificationId, orderId: order.id });
  });
}
