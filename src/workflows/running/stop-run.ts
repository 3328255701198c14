import { endLine, findLineEnd, findOrderOfLine, orderStatus } from '#domain/billing/index.ts';
import { change } from '#domain/change.ts';
import { asSystem, type Ctx, type Tx } from '#domain/context.ts';
import { personNames } from '#domain/identity/index.ts';
import {
  cancelRun,
  findCompletedAt,
  findEnrolmentBySource,
  otherBack,
  type RunToCancel,
} from '#domain/learning/index.ts';
import { closeRun, endPlace, lineOf, listPlaceIdsOfRun, type Place, requirePlace } from '#domain/registration/index.ts';

/** What goes back of one place; `orderId` is null for one that no order gave, and nothing goes back of it. */
export type PlaceBack = {
  readonly name: string;
  readonly orderId: string | null;
  readonly orderNumber: string;
  readonly buyer: string;
  readonly cents: number;
};
export type Stopped = {
  readonly back: readonly PlaceBack[];
  /** Who completed the course before, and keeps the place and the certificate. */
  readonly kept: readonly string[];
  readonly totalCents: number;
};

/** `totalCents` is what was shown to who decides; null where nobody was shown anything yet. */
export type RunToStop = RunToCancel & { readonly totalCents: number | null };

/**
 * Cancels a run with all that follows: every place is taken back and given back in full, with a credit note for its line (terms: "Gaat een uitvoering niet door, dan krijgt u
 * alles terug"); who had completed the course keeps that; who waits is told. All of it or nothing, and refused when it is another amount than was shown. Done twice it is done once.
 */
export function stopRun(ctx: Ctx, { totalCents, ...runToCancel }: RunToStop): Stopped {
  return change(ctx, (tx) => {
    const places = listPlaceIdsOfRun(tx, runToCancel.runId).map((id) => requirePlace(tx, id));
    if (!cancelRun(tx, runToCancel)) return { back: [], kept: [], totalCents: 0 };
    const system = asSystem(tx, 'stop-run');
    const [kept, ended] = [places.filter((place) => isDone(tx, place)), places.filter((place) => !isDone(tx, place))];
    const names = personNames(
      tx,
      places.map(({ personId }) => personId),
    );
    const nameOf = ({ personId }: Place) => names.get(personId) ?? '';
    const back = ended.map((place) => giveBack(system, place, nameOf(place)));
    for (const { id } of kept) tx.mail({ kind: 'registration.run_stopped', placeId: id });
    closeRun(system, runToCancel.runId);
    const sum = back.reduce((total, { cents }) => total + cents, 0);
    if (totalCents !== null && totalCents !== sum) throw otherBack(sum);
    return { back, kept: kept.map(nameOf), totalCents: sum };
  });
}

function isDone(tx: Tx, { id }: Place): boolean {
  const enrolment = findEnrolmentBySource(tx, id);
  return enrolment !== null && findCompletedAt(tx, enrolment.id) !== null;
}

function giveBack(tx: Tx, place: Place, name: string): PlaceBack {
  const lineId = lineOf(place.sourceKey);
  const order = findOrderOfLine(tx, lineId);
  endPlace(tx, { sourceKey: place.sourceKey, reason: 'cancelled' });
  const status = order && orderStatus(tx, order.id);
  if (!order || findLineEnd(tx, lineId) || (status !== 'paid' && status !== 'on_invoice'))
    return { name, orderId: null, orderNumber: '', buyer: '', cents: 0 };
  const end = endLine(tx, { orderId: order.id, lineId, reason: 'run_cancelled', back: { part: 1, whole: 1 } });
  tx.mail({ kind: 'billing.line_cancelled', orderId: order.id, lineId });
  const buyer = personNames(tx, [order.personId]).get(order.personId) ?? '';
  return { name, orderId: order.id, orderNumber: order.number, buyer, cents: end.netCents + end.vatCents };
}
