import { eq } from 'drizzle-orm';
import { licenceWarnings } from '#db/schema/licensing.ts';
import type { Ctx } from '#domain/context.ts';
import { findPerson, requireOrganisation } from '#domain/identity/index.ts';
import { licensingLetterWords as words } from '#src/messages/licensing-letters.nl.ts';
import type { Outside } from '#src/outside/ports.ts';
import { paths } from '#src/paths.ts';
import { findLicence, findLicensee } from './find.ts';
import type { Licence } from './licence.ts';
import { territoryOf } from './territory.ts';

type Words = Omit<Parameters<Outside['letterOf']>[0], 'greetingName'>;
type Letter = { readonly to: { readonly name: string; readonly address: string }; readonly words: Words };
type Ids = Readonly<Record<string, string | number | boolean | null>>;
type About = { organisation: string; areas: string; number: string; from: Date; until: Date; url: string };

/** The letters of this room, written from ids when they are sent; null when there is nothing to say any more. */
export const licensingLetters: Readonly<Record<string, (ctx: Ctx, ids: Ids) => Letter | null>> = {
  'licensing.asked': (ctx, ids) => {
    const licensee = findLicensee(ctx, String(ids.licenseeId));
    if (!licensee || licensee.endedAt || licensee.agreedAt) return null;
    return toPerson(ctx, licensee.personId, licensee.licenceId, paths.myLicences(), words.asked);
  },
  'licensing.removed': (ctx, ids) => {
    const licensee = findLicensee(ctx, String(ids.licenseeId));
    return licensee && toPerson(ctx, licensee.personId, licensee.licenceId, paths.myLicences(), words.removed);
  },
  'licensing.agreed': (ctx, ids) => aboutNaming(ctx, ids, words.agreed),
  'licensing.declined': (ctx, ids) => aboutNaming(ctx, ids, words.declined),
  'licensing.steppedBack': (ctx, ids) => aboutNaming(ctx, ids, words.steppedBack),
  'licensing.warned': (ctx, ids) => {
    const warning = ctx.db
      .select()
      .from(licenceWarnings)
      .where(eq(licenceWarnings.id, String(ids.id)))
      .get();
    if (!warning || warning.endedAt) return null;
    const write = (about: About) => words.warned({ ...about, deadline: warning.deadlineAt });
    return toPerson(ctx, String(ids.personId), warning.licenceId, paths.licence(warning.licenceId), write);
  },
  'licensing.withdrawn': (ctx, ids) => {
    const end = findLicence(ctx, String(ids.id))?.end;
    if (end?.outcome !== 'withdrawn') return null;
    const write = (about: About) => words.withdrawn({ ...about, at: end.at, reason: end.reason ?? null });
    return toPerson(ctx, String(ids.personId), String(ids.id), paths.licence(String(ids.id)), write);
  },
};

function aboutNaming(ctx: Ctx, ids: Ids, write: (about: About & { name: string }) => Words): Letter | null {
  const licensee = findLicensee(ctx, String(ids.id));
  const named = licensee && findPerson(ctx, licensee.personId);
  if (!licensee || !named) return null;
  return toPerson(ctx, String(ids.personId), licensee.licenceId, paths.licence(licensee.licenceId), (about) => write({ ...about, name: named.name }));
}

function toPerson(ctx: Ctx, personId: string, licenceId: string, path: string, write: (about: About) => Words): Letter | null {
  const person = findPerson(ctx, personId);
  const licence = findLicence(ctx, licenceId);
  if (!person || !licence) return null;
  return { to: { name: person.name, address: person.email }, words: write(aboutLicence(ctx, licence, path)) };
}

function aboutLicence(ctx: Ctx, licence: Licence, path: string): About {
  return {
    organisation: requireOrganisation(ctx, licence.organisationId).name,
    areas: territoryOf(ctx, licence)
      .map((area) => area.name)
      .join(', '),
    number: licence.number,
    from: licence.startsAt,
    until: licence.endsAt,
    url: ctx.house.siteUrl + path,
  };
}
