import { findPerson } from '#domain/identity/index.ts';
import type { MailContents } from '#domain/mail-content.ts';
import { paths } from '#src/paths.ts';
import {
  credentialStatus,
  isInForce,
  renewableUntil,
  type SuspensionReason,
  type WithdrawalReason,
} from './credential.ts';
import { findCredential, findNext, findOfSuspension, findReplaced } from './find.ts';
import { findRenewedFrom } from './find-renewal.ts';
import type { CertificationMails } from './mail.ts';
import { renewalMailContents } from './renewal-mail-contents.ts';
import { paperOf } from './sheet.ts';
import { toHolder } from './to-holder.ts';

/** What the mails of this module tell, read from ids when they are sent; null when there is nothing to say any more. */
export const certificationMailContents = {
  ...renewalMailContents,
  'certification.issued': (ctx, { credentialId }) => {
    const credential = findCredential(ctx, credentialId);
    const holder = credential && findPerson(ctx, credential.holderId);
    if (!credential || !holder) return null;
    const { kind, number, statement, validUntil } = credential;
    const url = ctx.settings.siteUrl + paths.myCertificates();
    return {
      to: { name: holder.name, address: holder.email },
      facts: {
        kind,
        number,
        title: statement.title,
        validUntil,
        url,
        follows: findRenewedFrom(ctx, credential)?.number ?? null,
        replaces: findReplaced(ctx, credential)?.number ?? null,
        name: statement.holderName,
      },
      papers: async () => {
        const { name, bytes } = await paperOf(ctx, credential);
        return [{ name, mime: 'application/pdf', bytes }];
      },
    };
  },
  'certification.suspended': (ctx, { suspensionId }) => {
    const credential = findOfSuspension(ctx, suspensionId);
    const suspension = credential?.suspensions.find(({ id }) => id === suspensionId);
    return credential && suspension
      ? toHolder(ctx, credential, { at: suspension.at, reason: suspension.reasonCode as SuspensionReason })
      : null;
  },
  'certification.lifted': (ctx, { suspensionId }) => {
    const credential = findOfSuspension(ctx, suspensionId);
    const at = credential?.suspensions.find(({ id }) => id === suspensionId)?.liftedAt;
    // What was withdrawn meanwhile has a mail of its own, and this one would only confuse.
    if (!credential || !at || credential.withdrawal) return null;
    return toHolder(ctx, credential, { at, inForce: isInForce(credentialStatus(credential, ctx.now())) });
  },
  'certification.ending': (ctx, { credentialId, until, days }) => {
    const credential = findCredential(ctx, credentialId);
    const last = credential && renewableUntil(credential);
    // Another end, or a later one about the same, has mails of its own.
    if (!credential || credential.withdrawal || credential.validUntil?.getTime() !== until || !last) return null;
    if (ctx.now() >= last || findNext(ctx, credential)) return null;
    const suspended = credential.suspensions.some(({ liftedAt }) => liftedAt === null);
    const url = ctx.settings.siteUrl + paths.renewMyCertificate(credential.id);
    return toHolder(ctx, credential, { until: new Date(until), days, renewUntil: last, suspended, url });
  },
  'certification.withdrawn': (ctx, { credentialId }) => {
    const credential = findCredential(ctx, credentialId);
    if (!credential?.withdrawal) return null;
    const { at, reasonCode } = credential.withdrawal;
    return toHolder(ctx, credential, { at, reason: reasonCode as WithdrawalReason });
  },
} satisfies MailContents<keyof CertificationMails>;
