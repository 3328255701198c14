import { type SQL, sql } from 'drizzle-orm';
import { searchAreas } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { requireAdministrator } from '#domain/identity/index.ts';
import { type Licence, type LicenceStatus, readLicences, standingIs } from '#domain/licensing/index.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';
import { type LicenceCard, licenceCards } from './licence-cards.ts';
import { organisationsSought } from './sought.ts';

const LICENCES_PER_PAGE = 25;
export const STANDINGS = [
  'in_force',
  'waiting_for_person',
  'not_yet',
  'held',
  'ended',
  'withdrawn',
  'refunded',
  'unpaid',
  'lapsed',
  'released',
] as const satisfies readonly LicenceStatus[];

export type LicenceSearch = { readonly text: string; readonly standing: LicenceStatus | null; readonly at: Cursor };

/** Licences for the administrator, the newest first; by how the number, the organisation or the area begins, and how they stand now. */
export function searchLicences(ctx: Ctx, search: LicenceSearch): KeyPage<LicenceCard> {
  requireAdministrator(ctx);
  const about = search.text.trim() === '' ? sql`1` : aboutText(ctx, search.text);
  const standing = search.standing === null ? sql`1` : standingIs(search.standing, ctx.now());
  const page = readKeyPage<Licence>(search.at, {
    keys: [sql`licences.requested_at`, sql`licences.id`],
    descending: true,
    size: LICENCES_PER_PAGE,
    read: ({ from, order, most }) =>
      readLicences(ctx, sql`${about} and ${standing} and ${from ?? sql`1`}`, { most, order }),
    keysOf: (licence) => [licence.requestedAt.getTime(), licence.id],
  });
  return { ...page, rows: licenceCards(ctx, page.rows) };
}

function aboutText(ctx: Ctx, text: string): SQL {
  const number = text.trim().toUpperCase();
  const codes = searchAreas(ctx, text).map((area) => sql`${area.code}`);
  const areas = codes.length === 0 ? sql`null` : sql.join(codes, sql`, `);
  return sql`licences.id in (select id from licences where number >= ${number} and number < ${`${number}\u{10ffff}`}
    union select id from licences where organisation_id in ${organisationsSought(text)}
    union select licence_id from licence_areas where area_code in (${areas}))`;
}
