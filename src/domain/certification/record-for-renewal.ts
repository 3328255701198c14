import { renewalRecords } from '#db/schema/certification-renewal.ts';
import { dayOf } from '#domain/calendar.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { requireCredential } from './find.ts';
import { renewalOf } from './find-renewal.ts';
import { requireOfficerOver } from './policy.ts';
import { recordedAlready, recordOutsideTerm } from './refusals.ts';
import { requirePreparable } from './renewal-rules.ts';

/** Most hours that one training elsewhere can count for; more is a slip of the pen. */
export const MOST_HOURS = 80;

export type ToRecord = {
  readonly credentialId: string;
  /** The local day on which it was, YYYY-MM-DD. */
  readonly day: string;
  /** What the officer saw of it. */
  readonly proof: string;
} & (
  | { readonly kind: 'talk' /** Who observed it. */; readonly what: string }
  | { readonly kind: 'learning' /** What was learned, and where. */; readonly what: string; readonly hours: number }
);

/**
 * An officer without a tie enters what they saw proof of for a renewal: an observed talk, or learning elsewhere. Its holder gets a mail. Refuses a
 * day before the certificate or after today, and what stands there already to the letter. Returns the id of the record.
 */
export function recordForRenewal(ctx: Ctx, toRecord: ToRecord): string {
  return change(ctx, (tx) => {
    const credential = requireCredential(tx, toRecord.credentialId);
    const officer = requireOfficerOver(tx, credential);
    const file = renewalOf(tx, credential);
    requirePreparable(file);
    const { credentialId, kind, day, what, proof } = toRecord;
    const [first, today] = [dayOf(file.issuedAt), dayOf(tx.now())];
    if (day < first || day > today) throw recordOutsideTerm(file.issuedAt, kind === 'talk' ? 'talkDay' : 'learntDay');
    if (file.records.some((one) => one.kind === kind && one.day === day && one.what === what)) throw recordedAlready();
    const id = tx.newId('rec');
    const minutes = toRecord.kind === 'learning' ? toRecord.hours * 60 : null;
    tx.db
      .insert(renewalRecords)
      .values({ id, credentialId, kind, day, minutes, what, proof, at: tx.now(), byId: officer.id })
      .run();
    tx.journal({
      verb: 'certification.record_for_renewal',
      subject: ['credential', credentialId],
      facts: { record: id, kind },
    });
    tx.mail({ kind: 'certification.renewal_recorded', recordId: id, struck: false });
    return id;
  });
}
