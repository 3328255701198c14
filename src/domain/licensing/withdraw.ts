import { licenceEnds, WITHDRAWAL_REASONS, type WithdrawalReason } from '#db/schema/licensing.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import { endWarning } from './end-warning.ts';
import { findLicence } from './find.ts';
import { mailCoordinators } from './mail-coordinators.ts';
import { refusals } from './refusals.ts';

export { WITHDRAWAL_REASONS, type WithdrawalReason };

/** An administrator withdraws a granted licence for good, for a reason; its areas fall free and its organisation gets a mail. What has ended stays as it ended. */
export function withdrawLicence(ctx: Ctx, input: { licenceId: string; reason: WithdrawalReason }): void {
  if (!isAdministrator(ctx.actor)) throw refusals.onlyAdministrator();
  change(ctx, (tx) => {
    const licence = findLicence(tx, input.licenceId);
    if (!licence) throw refusals.noLicence();
    if (licence.end) return;
    if (!licence.grantedAt) throw refusals.nothingToWithdraw();
    if (licence.endsAt <= tx.now()) throw refusals.alreadyOver();
    const { reason } = input;
    tx.db.insert(licenceEnds).values({ licenceId: licence.id, outcome: 'withdrawn', at: tx.now(), reason }).run();
    endWarning(tx, licence.id);
    tx.journal({ verb: 'licensing.withdraw_licence', subject: ['licence', licence.id], facts: { reason } });
    mailCoordinators(tx, licence.organisationId, { kind: 'licensing.withdrawn', licenceId: licence.id });
  });
}
