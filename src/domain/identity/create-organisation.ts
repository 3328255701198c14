import { organisations } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { keptEmail, keptName } from './person.ts';
import { requireAdministrator } from './policy.ts';

export type NewOrganisation = {
  readonly name: string;
  readonly kind: 'gemeente' | 'welfare' | 'other';
  readonly kvk: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly invoiceEmail: string;
  readonly iban?: string | null;
};

/** Enters an organisation and answers its id. Administrators only: who may buy for an organisation is not for strangers to say. */
export function createOrganisation(ctx: Ctx, given: NewOrganisation): string {
  requireAdministrator(ctx);
  return change(ctx, (tx) => {
    const id = tx.newId('org');
    const kept = { ...given, name: keptName(given.name), invoiceEmail: keptEmail(given.invoiceEmail), iban: given.iban ?? null };
    tx.db
      .insert(organisations)
      .values({ id, ...kept, createdAt: tx.now })
      .run();
    return { value: id, entry: { verb: 'identity.createOrganisation', subject: ['organisation', id] } };
  });
}
