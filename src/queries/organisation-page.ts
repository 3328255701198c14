import { sql } from 'drizzle-orm';
import { findOrdersBySubjects, type OrderStatus } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { listCoordinatedOrganisations, type Organisation } from '#domain/identity/index.ts';
import { type Licence, readLicences } from '#domain/licensing/index.ts';
import { refusals } from '#domain/refusals.ts';
import { type Cursor, type KeyPage, readKeyPage } from './key-page.ts';
import { type LicenceCard, licenceCards, runsOutSoon } from './licence-cards.ts';
import { type MemberRow, memberPage } from './organisation-members.ts';
import { type OrganisationOrder, orderPage } from './organisation-orders.ts';

export type { MemberRow, OrganisationOrder as OrderRow };
/** What a coordinator should do something about. */
export type Attention =
  | {
      readonly kind: 'nobody_carries';
      readonly licence: LicenceCard;
      readonly waitingFor: readonly string[];
      readonly deadline: Date | null;
    }
  | { readonly kind: 'runs_out'; readonly licence: LicenceCard; readonly at: Date }
  | { readonly kind: 'not_paid'; readonly licence: LicenceCard; readonly orderId: string };
export type OrganisationPage = {
  readonly organisation: Organisation;
  readonly others: readonly Organisation[];
  readonly current: KeyPage<LicenceCard>;
  readonly past: KeyPage<LicenceCard>;
  readonly attention: readonly Attention[];
  readonly members: KeyPage<MemberRow>;
  readonly orders: KeyPage<OrganisationOrder>;
};
/** Where each list of the page begins. */
export type OrganisationCursors = Readonly<Record<'current' | 'past' | 'members' | 'orders', Cursor>>;
const FIRST: OrganisationCursors = { current: null, past: null, members: null, orders: null };

const CARDS_PER_PAGE = 12;

/** The organisation that this coordinator looks at: the one asked for, or the first. Others are not there. */
export function chosenOrganisation(
  ctx: Ctx,
  wanted: string | null,
): { organisation: Organisation; others: Organisation[] } {
  const mine = listCoordinatedOrganisations(ctx);
  const organisation = wanted ? mine.find((item) => item.id === wanted) : mine[0];
  if (!organisation) throw refusals.notThere();
  return { organisation, others: mine.filter((item) => item.id !== organisation.id) };
}

/** Everything a coordinator sees of the own organisation: licences, who belongs to it, what was ordered. Nothing of what its people wrote or how they were judged. */
export function organisationPage(ctx: Ctx, wanted: string | null, at = FIRST, search = ''): OrganisationPage {
  const { organisation, others } = chosenOrganisation(ctx, wanted);
  const current = licencePage(ctx, organisation.id, at.current, true);
  const past = licencePage(ctx, organisation.id, at.past, false);
  const cards = licenceCards(ctx, [...current.rows, ...past.rows]);
  const shown = cards.slice(0, current.rows.length);
  return {
    organisation,
    others,
    current: { ...current, rows: shown },
    past: { ...past, rows: cards.slice(current.rows.length) },
    attention: attentionFor(ctx, shown),
    members: memberPage(ctx, organisation.id, at.members, search),
    orders: orderPage(ctx, organisation.id, at.orders),
  };
}

/** Held, or granted and neither ended nor over: as the standings `held`, `not_yet`, `in_force` and `waiting_for_person`. */
function licencePage(ctx: Ctx, organisationId: string, cursor: Cursor, current: boolean): KeyPage<Licence> {
  const now = ctx.now().getTime();
  const counts = sql`(licence_ends.licence_id is null and case when licence_grants.licence_id is null
    then licence_releases.licence_id is null and licences.hold_lapses_at > ${now} else licences.ends_at > ${now} end)`;
  return readKeyPage<Licence>(cursor, {
    keys: [sql`licences.requested_at`, sql`licences.id`],
    descending: true,
    size: CARDS_PER_PAGE,
    read: ({ from, order, most }) =>
      readLicences(
        ctx,
        sql`licences.organisation_id = ${organisationId} and ${counts} = ${current ? 1 : 0} and ${from ?? sql`1`}`,
        { most, order },
      ),
    keysOf: (licence) => [licence.requestedAt.getTime(), licence.id],
  });
}

function attentionFor(ctx: Ctx, cards: readonly LicenceCard[]): Attention[] {
  const held = cards.filter((card) => card.standing === 'held').map((card) => card.id);
  const orders = findOrdersBySubjects(ctx, held);
  return cards.flatMap((licence): Attention[] => {
    if (licence.standing === 'waiting_for_person') {
      const waitingFor = licence.people
        .filter((person) => !person.agreedAt && person.certificate)
        .map((person) => person.name);
      return [{ kind: 'nobody_carries', licence, waitingFor, deadline: licence.deadline }];
    }
    const orderId = orders.get(licence.id);
    if (licence.standing === 'held') return orderId ? [{ kind: 'not_paid', licence, orderId }] : [];
    const at = runsOutSoon(ctx, licence);
    return at ? [{ kind: 'runs_out', licence, at }] : [];
  });
}

export type { OrderStatus };
