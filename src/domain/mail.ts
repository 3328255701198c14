import type { AssessmentMails } from './assessment/mail.ts';
import type { BillingMails } from './billing/mail.ts';
import type { CertificationMails } from './certification/mail.ts';
import type { IdentityMails } from './identity/mail.ts';
import type { LearningMails } from './learning/mail.ts';
import type { LicensingMails } from './licensing/mail.ts';
import type { RegistrationMails } from './registration/mail.ts';

/** Every mail that we send, by kind, with the ids that it is written from when it is sent. */
export type Mails = AssessmentMails &
  BillingMails &
  CertificationMails &
  IdentityMails &
  LearningMails &
  LicensingMails &
  RegistrationMails;

export type MailKind = keyof Mails;

/** A mail as a verb asks for it: `tx.mail({ kind: 'learning.receipt', submissionId })`. The same kind about the same ids goes out once. */
export type MailOf<K extends MailKind> = { readonly kind: K } & Readonly<Mails[K]>;
export type Mail = { [K in MailKind]: MailOf<K> }[MailKind];
