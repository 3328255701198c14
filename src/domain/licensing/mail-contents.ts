import { eq } from 'drizzle-orm';
import { licenceWarnings } from '#db/schema/licensing.ts';
import type { Ctx } from '#domain/context.ts';
import { findPerson, requireOrganisation } from '#domain/identity/index.ts';
import type { MailContent, MailContents } from '#domain/mail-content.ts';
import { paths } from '#src/paths.ts';
import { findLicence, findLicenceStatus, findLicensee } from './find.ts';
import type { Licence } from './licence.ts';
import type { LicensingMails } from './mail.ts';
import { type SoldArea, territoryOf } from './territory.ts';

type About = {
  readonly organisation: string;
  readonly areas: readonly SoldArea[];
  readonly number: string;
  readonly from: Date;
  readonly until: Date;
  readonly url: string;
};

/** What the mails of this module tell, read from ids when they are sent; null when there is nothing to say any more. */
export const licensingMailContents = {
  'licensing.asked': (ctx, { licenseeId }) => {
    const licensee = findLicensee(ctx, licenseeId);
    if (!licensee || licensee.endedAt || licensee.agreedAt) return null;
    return toPerson(ctx, { ...licensee, path: paths.myLicences() }, {});
  },
  'licensing.removed': (ctx, { licenseeId }) => {
    const licensee = findLicensee(ctx, licenseeId);
    return licensee && toPerson(ctx, { ...licensee, path: paths.myLicences() }, {});
  },
  'licensing.agreed': aboutNaming,
  'licensing.declined': aboutNaming,
  'licensing.stepped_back': aboutNaming,
  'licensing.certificate_changed': (ctx, { licenseeId, what, at, personId }) => {
    const about = aboutNaming(ctx, { licenseeId, personId });
    const licensee = findLicensee(ctx, licenseeId);
    const licence = licensee && findLicence(ctx, licensee.licenceId);
    if (!about || !licence || licensee.endedAt || licence.end) return null;
    const inForce = findLicenceStatus(ctx, licence) === 'in_force';
    return { ...about, facts: { ...about.facts, what, at: new Date(at), inForce } };
  },
  'licensing.warned': (ctx, { warningId, personId }) => {
    const warning = ctx.db.select().from(licenceWarnings).where(eq(licenceWarnings.id, warningId)).get();
    if (!warning || warning.endedAt) return null;
    const { licenceId, deadlineAt: deadline } = warning;
    return toPerson(ctx, { personId, licenceId, path: paths.licence(licenceId) }, { deadline });
  },
  'licensing.withdrawn': (ctx, { licenceId, personId }) => {
    const end = findLicence(ctx, licenceId)?.end;
    if (end?.outcome !== 'withdrawn') return null;
    const facts = { at: end.at, reason: end.reason ?? null };
    return toPerson(ctx, { personId, licenceId, path: paths.licence(licenceId) }, facts);
  },
} satisfies MailContents<keyof LicensingMails>;

function aboutNaming(
  ctx: Ctx,
  { licenseeId, personId }: { readonly licenseeId: string; readonly personId: string },
): MailContent<About & { readonly name: string }> | null {
  const licensee = findLicensee(ctx, licenseeId);
  const named = licensee && findPerson(ctx, licensee.personId);
  if (!licensee || !named) return null;
  const { licenceId } = licensee;
  return toPerson(ctx, { personId, licenceId, path: paths.licence(licenceId) }, { name: named.name });
}

function toPerson<Facts>(
  ctx: Ctx,
  input: { readonly personId: string; readonly licenceId: string; readonly path: string },
  more: Facts,
): MailContent<About & Facts> | null {
  const person = findPerson(ctx, input.personId);
  const licence = findLicence(ctx, input.licenceId);
  if (!person || !licence) return null;
  const facts = { ...aboutLicence(ctx, licence, input.path), ...more };
  return { to: { name: person.name, address: person.email }, facts };
}

function aboutLicence(ctx: Ctx, licence: Licence, path: string): About {
  return {
    organisation: requireOrganisation(ctx, licence.organisationId).name,
    areas: territoryOf(ctx, licence),
    number: licence.number,
    from: licence.startsAt,
    until: licence.endsAt,
    url: ctx.settings.siteUrl + path,
  };
}
