import { organisations } from '#db/schema/identity.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { HOME, normalisePostcode, normaliseVatId } from '#domain/country.ts';
import { normaliseIban } from '#domain/iban.ts';
import { cleanLine } from '#domain/text.ts';
import { requireEmail } from './person.ts';
import { requireAdministrator } from './policy.ts';
import { searchTextOf } from './search-text.ts';

export type NewOrganisation = {
  readonly name: string;
  readonly kind: 'gemeente' | 'welfare' | 'other';
  /** Eight digits; empty for an organisation outside the Netherlands. */
  readonly kvk: string;
  readonly vatId?: string | null;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  /** The Netherlands unless it is said. */
  readonly country?: string;
  readonly invoiceEmail: string;
  readonly iban?: string | null;
};

/** Enters an organisation and answers its id. Administrators only: who may buy for an organisation is not for strangers to say. */
export function createOrganisation(ctx: Ctx, newOrganisation: NewOrganisation): string {
  requireAdministrator(ctx);
  return change(ctx, (tx) => {
    const id = tx.newId('org');
    const kept = normaliseOrganisation(newOrganisation);
    tx.db
      .insert(organisations)
      .values({
        id,
        ...kept,
        searchText: searchTextOf(kept.name, kept.invoiceEmail, kept.city, kept.kvk),
        createdAt: tx.now(),
      })
      .run();
    tx.journal({ verb: 'identity.create_organisation', subject: ['organisation', id] });
    return id;
  });
}

/** As it stands in the database: cleaned, in one way of writing. */
function normaliseOrganisation(newOrganisation: NewOrganisation) {
  const country = newOrganisation.country ?? HOME;
  return {
    kind: newOrganisation.kind,
    name: cleanLine(newOrganisation.name),
    kvk: newOrganisation.kvk,
    vatId: newOrganisation.vatId ? normaliseVatId(newOrganisation.vatId) : null,
    street: cleanLine(newOrganisation.street),
    postcode: normalisePostcode(country, newOrganisation.postcode),
    city: cleanLine(newOrganisation.city),
    country,
    invoiceEmail: requireEmail(newOrganisation.invoiceEmail, 'invoiceEmail'),
    iban: newOrganisation.iban ? normaliseIban(newOrganisation.iban) : null,
  };
}
