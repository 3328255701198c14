import { licenceWarnings } from '#db/schema/licensing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { endWarning } from './end-warning.ts';
import { findLicence, findWarning, licenceStanding, listGranted } from './find.ts';
import { toCoordinators } from './letter-requests.ts';
import { GRACE_DAYS } from './licence.ts';
import { isProduct } from './policy.ts';
import { refusals } from './refusals.ts';

const DAY_MS = 24 * 3600_000;

/** Warns each organisation whose licence nobody carries any more, once per time that it happens, and ends the warning when somebody does again. */
export function warnUncarried(ctx: Ctx): void {
  if (!isProduct(ctx.actor)) throw refusals.onlyTheProduct();
  for (const licence of listGranted(ctx)) {
    const waiting = licenceStanding(ctx, licence) === 'waiting_for_person';
    if (waiting === (findWarning(ctx, licence.id) !== null)) continue;
    change(ctx, (tx) => (waiting ? warn(tx, licence.id) : unwarn(tx, licence.id)));
  }
}

function warn(tx: Tx, licenceId: string) {
  const licence = findLicence(tx, licenceId);
  if (!licence || findWarning(tx, licenceId)) return { value: undefined, entry: none } as const;
  const id = tx.newId('law');
  tx.db
    .insert(licenceWarnings)
    .values({ id, licenceId, at: tx.now, deadlineAt: new Date(tx.now.getTime() + GRACE_DAYS * DAY_MS) })
    .run();
  return {
    value: undefined,
    entry: { verb: 'licensing.warn', subject: ['licence', licenceId] as const },
    send: toCoordinators(tx, licence.organisationId, 'warned', id),
  };
}

function unwarn(tx: Tx, licenceId: string) {
  endWarning(tx, licenceId);
  return { value: undefined, entry: { verb: 'licensing.unwarn', subject: ['licence', licenceId] as const } };
}
