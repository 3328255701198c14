import { listInvoices, listOrders, type OrderState, orderStates } from '#domain/billing/index.ts';
import type { Ctx } from '#domain/context.ts';
import { listCoordinatedOrganisations, listMembers, type Member, type Organisation } from '#domain/identity/index.ts';
import { listLicences } from '#domain/licensing/index.ts';
import { Refusal } from '#domain/refusal.ts';
import { type LicenceCard, licenceCard, runsOutSoon } from './licence-cards.ts';

export type OrderRow = {
  readonly id: string;
  readonly number: string;
  readonly placedAt: Date;
  readonly what: string;
  readonly grossCents: number;
  readonly state: OrderState;
  readonly invoices: readonly { readonly id: string; readonly number: string; readonly dueAt: Date | null }[];
};
export type MemberRow = Member & { readonly namedOn: readonly string[] };
/** What a coordinator should do something about. */
export type Attention =
  | { readonly kind: 'nobody_carries'; readonly licence: LicenceCard; readonly waitingFor: readonly string[]; readonly deadline: Date | null }
  | { readonly kind: 'runs_out'; readonly licence: LicenceCard; readonly at: Date }
  | { readonly kind: 'not_paid'; readonly licence: LicenceCard; readonly orderId: string };
export type OrganisationPage = {
  readonly organisation: Organisation;
  readonly others: readonly Organisation[];
  readonly current: readonly LicenceCard[];
  readonly past: readonly LicenceCard[];
  readonly attention: readonly Attention[];
  readonly members: readonly MemberRow[];
  readonly orders: readonly OrderRow[];
};

const MOST_ORDERS = 50;

/** The organisation that this coordinator looks at: the one asked for, or the first. Others are not there. */
export function chosenOrganisation(ctx: Ctx, wanted: string | null): { organisation: Organisation; others: Organisation[] } {
  const mine = listCoordinatedOrganisations(ctx);
  const organisation = wanted ? mine.find((one) => one.id === wanted) : mine[0];
  if (!organisation) throw new Refusal('not_found', 'Deze organisatie is er niet.');
  return { organisation, others: mine.filter((one) => one.id !== organisation.id) };
}

/** Everything a coordinator sees of the own organisation: licences, who belongs to it, what was ordered. Nothing of what its people wrote or how they were judged. */
export function organisationPage(ctx: Ctx, wanted: string | null): OrganisationPage {
  const { organisation, others } = chosenOrganisation(ctx, wanted);
  const cards = listLicences(ctx, organisation.id).map((licence) => licenceCard(ctx, licence));
  const current = cards.filter((card) => ['held', 'not_yet', 'in_force', 'waiting_for_person'].includes(card.standing));
  const orders = orderRows(ctx, organisation.id);
  return {
    organisation,
    others,
    current,
    past: cards.filter((card) => !current.includes(card)),
    attention: current.flatMap((card) => attentionFor(ctx, card, organisation.id)),
    members: listMembers(ctx, organisation.id).map((member) => ({
      ...member,
      namedOn: current
        .filter((card) => card.people.some((one) => one.personId === member.personId && one.agreedAt))
        .flatMap((card) => card.areas.map((area) => area.name)),
    })),
    orders,
  };
}

function attentionFor(ctx: Ctx, licence: LicenceCard, organisationId: string): Attention[] {
  if (licence.standing === 'waiting_for_person') {
    const waitingFor = licence.people.filter((one) => !one.agreedAt && one.certificate).map((one) => one.name);
    return [{ kind: 'nobody_carries', licence, waitingFor, deadline: licence.deadline }];
  }
  if (licence.standing === 'held') {
    const order = listOrders(ctx, { organisationId }).orders.find((one) => one.lines.some((line) => line.subjectId === licence.id));
    return order ? [{ kind: 'not_paid', licence, orderId: order.id }] : [];
  }
  const at = runsOutSoon(ctx, licence);
  return at ? [{ kind: 'runs_out', licence, at }] : [];
}

function orderRows(ctx: Ctx, organisationId: string): OrderRow[] {
  const { orders } = listOrders(ctx, { organisationId, limit: MOST_ORDERS });
  const states = orderStates(
    ctx,
    orders.map((order) => order.id),
  );
  return orders.map((order) => ({
    id: order.id,
    number: order.number,
    placedAt: order.placedAt,
    what: order.lines.map((line) => line.description).join('; '),
    grossCents: order.totals.grossCents,
    state: states.get(order.id) ?? 'open',
    invoices: listInvoices(ctx, order.id).map(({ id, number, dueAt }) => ({ id, number, dueAt })),
  }));
}
