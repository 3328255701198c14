import { sql } from 'drizzle-orm';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import type { CertificateAct } from './mail.ts';
import { mailCoordinators } from './mail-coordinators.ts';
import { isProduct } from './policy.ts';
import { refusals } from './refusals.ts';

/**
 * Tells the coordinators of every licence that stands on this person what was done to their certificate at this instant: of licences that are paid,
 * not ended and not over, where the person agreed to stand. Only the product does. The same act is told once.
 */
export function tellOfCertificate(ctx: Ctx, input: { personId: string; what: CertificateAct; at: Date }): void {
  if (!isProduct(ctx.actor)) throw refusals.onlyTheProduct();
  const now = ctx.now().getTime();
  change(ctx, (tx) => {
    const named = tx.db.all<{ licenseeId: string; organisationId: string }>(sql`
      select n.id as licenseeId, l.organisation_id as organisationId from licensees n join licences l on l.id = n.licence_id
        join licence_grants g on g.licence_id = l.id
      where n.person_id = ${input.personId} and n.ended_at is null and n.agreed_at is not null and l.ends_at > ${now}
        and not exists (select 1 from licence_ends e where e.licence_id = l.id)
      order by n.id`);
    for (const { licenseeId, organisationId } of named)
      mailCoordinators(tx, organisationId, {
        kind: 'licensing.certificate_changed',
        licenseeId,
        what: input.what,
        at: input.at.getTime(),
      });
  });
}
