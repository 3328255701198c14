import type { Ctx } from '#domain/context.ts';
import { findPerson } from '#domain/identity/index.ts';
import type { MailContents } from '#domain/mail-content.ts';
import { paths } from '#src/paths.ts';
import { requireCredential } from './find.ts';
import { findRenewalRecord, findRenewalRequest } from './find-renewal.ts';
import type { CertificationMails } from './mail.ts';
import type { RenewalDecline, RenewalRequest } from './renewal.ts';
import { toHolder } from './to-holder.ts';

type RenewalMails = Extract<keyof CertificationMails, `certification.renewal_${string}`>;

/** What the mails about a renewal tell; null when there is nothing to say any more. */
export const renewalMailContents = {
  'certification.renewal_asked': (ctx, { requestId }) => {
    const request = findRenewalRequest(ctx, requestId);
    return request && aboutRequest(ctx, request, { at: request.at });
  },
  'certification.renewal_declined': (ctx, { requestId }) => {
    const request = findRenewalRequest(ctx, requestId);
    if (request?.outcome !== 'declined') return null;
    return aboutRequest(ctx, request, { at: request.decidedAt, reason: request.reasonCode as RenewalDecline });
  },
  'certification.renewal_recorded': (ctx, { recordId, struck }) => {
    const record = findRenewalRecord(ctx, recordId);
    // What was struck before it was told of has nothing to tell but that.
    if (!record || (!struck && record.struckAt)) return null;
    const credential = requireCredential(ctx, record.credentialId);
    const { kind: about, day, minutes, what } = record;
    const url = renewalUrl(ctx, credential.id);
    return toHolder(ctx, credential, { about, day, minutes, what, struck, url });
  },
  'certification.renewal_waits': (ctx, { requestId, officerId }) => {
    const request = findRenewalRequest(ctx, requestId);
    const officer = findPerson(ctx, officerId);
    if (!request || request.outcome || !officer) return null;
    const { number, validUntil } = requireCredential(ctx, request.credentialId);
    const url = ctx.settings.siteUrl + paths.renewals();
    return { to: { name: officer.name, address: officer.email }, facts: { number, validUntil, url } };
  },
} satisfies MailContents<RenewalMails>;

function aboutRequest<More extends object>(ctx: Ctx, request: RenewalRequest, more: More) {
  const credential = requireCredential(ctx, request.credentialId);
  return toHolder(ctx, credential, { url: renewalUrl(ctx, credential.id), ...more });
}

function renewalUrl(ctx: Ctx, credentialId: string): string {
  return ctx.settings.siteUrl + paths.renewMyCertificate(credentialId);
}
