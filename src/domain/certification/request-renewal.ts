import { renewalRequests } from '#db/schema/certification-renewal.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { listPeopleWithRole } from '#domain/identity/index.ts';
import { requireHeld } from './find.ts';
import { renewalOf } from './find-renewal.ts';
import { alreadyAsked, renewalIncomplete } from './refusals.ts';
import { isComplete } from './renewal.ts';
import { requireRenewable } from './renewal-rules.ts';

/**
 * The holder asks to renew, once everything is there; officers hear it, and the holder gets an acknowledgement. Refuses outside the time for it, what is
 * not complete, and a second request while one waits. Also possible while it is suspended: only granting waits for that. Returns the id of the request.
 */
export function requestRenewal(ctx: Ctx, credentialId: string): string {
  return change(ctx, (tx) => {
    const file = renewalOf(tx, requireHeld(tx, credentialId));
    requireRenewable(file);
    if (file.pending) throw alreadyAsked();
    if (!isComplete(file.lacking)) throw renewalIncomplete();
    const id = tx.newId('rnw');
    tx.db.insert(renewalRequests).values({ id, credentialId, at: tx.now() }).run();
    tx.journal({
      verb: 'certification.request_renewal',
      subject: ['credential', credentialId],
      facts: { request: id },
    });
    tx.mail({ kind: 'certification.renewal_asked', requestId: id });
    for (const { id: officerId } of listPeopleWithRole(tx, 'certification_officer'))
      tx.mail({ kind: 'certification.renewal_waits', requestId: id, officerId });
    return id;
  });
}
