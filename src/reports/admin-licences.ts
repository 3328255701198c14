import { asc, desc } from 'drizzle-orm';
import { licences } from '#db/schema/licensing.ts';
import type { Ctx } from '#domain/context.ts';
import { requireAdministrator } from '#domain/identity/index.ts';
import { findLicence, type Standing } from '#domain/licensing/index.ts';
import { type LicenceCard, licenceCard } from './licence-cards.ts';

export const LICENCES_PER_PAGE = 25;
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
] as const satisfies readonly Standing[];

export type LicenceSearch = { readonly text: string; readonly standing: Standing | null; readonly page: number };

/** Licences for the administrator, the newest first; by a part of the number, the organisation or the area, and how they stand now. There are hundreds, not millions. */
export function searchLicences(ctx: Ctx, search: LicenceSearch): { rows: LicenceCard[]; total: number } {
  requireAdministrator(ctx);
  const wanted = search.text.trim().toLowerCase();
  const ids = ctx.db.select({ id: licences.id }).from(licences).orderBy(desc(licences.requestedAt), asc(licences.id)).all();
  const found = ids
    .flatMap(({ id }) => findLicence(ctx, id) ?? [])
    .map((licence) => licenceCard(ctx, licence))
    .filter((card) => search.standing === null || card.standing === search.standing)
    .filter((card) => !wanted || [card.number, card.organisation, ...card.areas.map((area) => area.name)].some((text) => text.toLowerCase().includes(wanted)));
  const from = (search.page - 1) * LICENCES_PER_PAGE;
  return { rows: found.slice(from, from + LICENCES_PER_PAGE), total: found.length };
}
