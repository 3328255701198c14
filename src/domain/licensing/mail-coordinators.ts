import type { Tx } from '#domain/context.ts';
import { listMembers } from '#domain/identity/index.ts';
import type { LicensingMails } from './mail.ts';

type ToCoordinators = {
  [K in keyof LicensingMails]: LicensingMails[K] extends { personId: string }
    ? { readonly kind: K } & Omit<LicensingMails[K], 'personId'>
    : never;
}[keyof LicensingMails];

/** Sends this mail to each coordinator of the organisation. */
export function mailCoordinators(tx: Tx, organisationId: string, mail: ToCoordinators): void {
  for (const { personId, role } of listMembers(tx, organisationId))
    if (role === 'coordinator') tx.mail({ ...mail, personId });
}
