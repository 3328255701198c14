import { licensees } from '#db/schema/licensing.ts';
import { holdsValid, KOEK } from '#domain/certification/index.ts';
import { change } from '#domain/change.ts';
import type { Ctx } from '#domain/context.ts';
import { findPerson, findPersonByEmail, isMember } from '#domain/identity/index.ts';
import { findLicence } from './find.ts';
import type { Licence } from './licence.ts';
import { mayActFor } from './policy.ts';
import { refusals } from './refusals.ts';

/**
 * Asks a certified person to stand on a licence; they get a mail and decide themselves. `asked` says nothing about who is known here: a person
 * who is no member of the organisation, and cannot be named, is passed over in silence. Asking twice asks once.
 */
export function namePerson(
  ctx: Ctx,
  input: { licenceId: string; personId: string } | { licenceId: string; email: string },
): 'asked' {
  return change<'asked'>(ctx, (tx) => {
    const licence = requireStanding(tx, input.licenceId);
    const person = 'email' in input ? findPersonByEmail(tx, input.email) : findPerson(tx, input.personId);
    const member = person !== null && isMember(tx, licence.organisationId, person.id);
    const certified = person !== null && holdsValid(tx, person.id, KOEK);
    if (member && !certified) throw refusals.notCertified();
    if (!person || !certified || licence.people.some((named) => named.personId === person.id)) return 'asked';
    const id = tx.newId('lce');
    tx.db.insert(licensees).values({ id, licenceId: licence.id, personId: person.id, askedAt: tx.now() }).run();
    tx.journal({
      verb: 'licensing.name_person',
      subject: ['licence', licence.id],
      facts: { licensee: id, person: person.id },
    });
    tx.mail({ kind: 'licensing.asked', licenseeId: id });
    return 'asked';
  });
}

function requireStanding(ctx: Ctx, licenceId: string): Licence {
  const licence = findLicence(ctx, licenceId);
  if (!licence || !mayActFor(ctx.actor, licence)) throw refusals.noLicence();
  if (!licence.grantedAt) throw refusals.notGranted();
  if (licence.end || licence.endsAt <= ctx.now()) throw refusals.over();
  return licence;
}
