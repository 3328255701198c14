import { licenceEnds, WITHDRAWAL_REASONS, type WithdrawalReason } from '#db/schema/licensing.ts';
import { change, none } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { isAdministrator } from '#domain/identity/index.ts';
import { endWarning } from './end-warning.ts';
import { findLicence } from './find.ts';
import { toCoordinators } from './letter-requests.ts';
import { refusals } from './refusals.ts';

export { WITHDRAWAL_REASONS, type WithdrawalReason };

/** An administrator withdraws a granted licence for good, for a reason; its areas fall free and its organisation gets a letter. What has ended stays as it ended. */
export function withdrawLicence(ctx: Ctx, given: { licenceId: string; reason: WithdrawalReason }): void {
  if (!isAdministrator(ctx.actor)) throw refusals.onlyAdministrator();
  change(ctx, (tx) => {
    const licence = findLicence(tx, given.licenceId);
    if (!licence) throw refusals.noLicence();
    if (licence.end) return { value: undefined, entry: none };
    if (!licence.grantedAt) throw refusals.nothingToWithdraw();
    if (licence.endsAt <= tx.now) throw refusals.alreadyOver();
    const { reason } = given;
    tx.db.insert(licenceEnds).values({ licenceId: licence.id, outcome: 'withdrawn', at: tx.now, reason }).run();
    endWarning(tx, licence.id);
    return {
      value: undefined,
      entry: { verb: 'licensing.withdraw', subject: ['licence', licence.id], data: { reason } },
      send: toCoordinators(tx, licence.organisationId, 'withdrawn', licence.id),
    };
  });
}
