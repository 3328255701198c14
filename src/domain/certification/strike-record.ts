import { eq } from 'drizzle-orm';
import { renewalRecords } from '#db/schema/certification-renewal.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { currentPaper, requireCredential } from './find.ts';
import { findRenewalRecord, renewalOf } from './find-renewal.ts';
import { requireOfficerOver } from './policy.ts';
import { alreadyStruck, noSuchRenewal } from './refusals.ts';
import { requirePreparable } from './renewal-rules.ts';

/** An officer without a tie takes back what was entered by mistake; it stays on record as struck, and its holder gets a mail. Refuses what is struck already. */
export function strikeRecord(ctx: Ctx, recordId: string): void {
  change(ctx, (tx) => {
    const record = findRenewalRecord(tx, recordId);
    if (!record) throw noSuchRenewal();
    const credential = currentPaper(tx, requireCredential(tx, record.credentialId));
    const officer = requireOfficerOver(tx, credential);
    if (record.struckAt) throw alreadyStruck();
    requirePreparable(renewalOf(tx, credential));
    tx.db
      .update(renewalRecords)
      .set({ struckAt: tx.now(), struckById: officer.id })
      .where(eq(renewalRecords.id, recordId))
      .run();
    tx.journal({
      verb: 'certification.strike_record',
      subject: ['credential', credential.id],
      facts: { record: recordId, kind: record.kind },
    });
    tx.mail({ kind: 'certification.renewal_recorded', recordId, struck: true });
  });
}
