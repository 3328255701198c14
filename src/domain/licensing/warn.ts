import { licenceWarnings } from '#db/schema/licensing.ts';
import { daysAfter } from '#domain/calendar.ts';
import { change } from '#domain/change.ts';
import type { Ctx, Tx } from '#domain/context.ts';
import { endWarning } from './end-warning.ts';
import { findLicence, findLicenceStatus, findWarning, listGranted } from './find.ts';
import { GRACE_DAYS } from './licence.ts';
import { mailCoordinators } from './mail-coordinators.ts';
import { isProduct } from './policy.ts';
import { refusals } from './refusals.ts';

/** Licences that are looked at in one turn. */
const AT_ONCE = 25;

/**
 * Warns each organisation whose licence nobody carries any more, once per time that it happens, and ends the warning when somebody does again. Looks at a
 * portion of the licences, those with an id after `after`; gives the last id that it looked at, or null at the end.
 */
export function warnUncarried(ctx: Ctx, after = ''): string | null {
  if (!isProduct(ctx.actor)) throw refusals.onlyTheProduct();
  const portion = listGranted(ctx, after, AT_ONCE);
  for (const licence of portion) {
    const waiting = findLicenceStatus(ctx, licence) === 'waiting_for_person';
    if (waiting === (licence.warnedUntil !== null)) continue;
    change(ctx, (tx) => (waiting ? warn(tx, licence.id) : unwarn(tx, licence.id)));
  }
  return portion.length < AT_ONCE ? null : (portion.at(-1)?.id ?? null);
}

function warn(tx: Tx, licenceId: string): void {
  const licence = findLicence(tx, licenceId);
  if (!licence || findWarning(tx, licenceId)) return;
  const id = tx.newId('law');
  tx.db
    .insert(licenceWarnings)
    .values({ id, licenceId, at: tx.now(), deadlineAt: daysAfter(tx.now(), GRACE_DAYS) })
    .run();
  tx.journal({ verb: 'licensing.warn_holder', subject: ['licence', licenceId] });
  mailCoordinators(tx, licence.organisationId, { kind: 'licensing.warned', warningId: id });
}

function unwarn(tx: Tx, licenceId: string): void {
  endWarning(tx, licenceId);
  tx.journal({ verb: 'licensing.end_warning', subject: ['licence', licenceId] });
}
