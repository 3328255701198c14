import { dayOf } from '#domain/calendar.ts';
import { holdsValid, KOEK } from '#domain/certification/index.ts';
import { agreeToBeNamed, listNamings, namePerson } from '#domain/licensing/index.ts';
import type { App } from '#src/app.ts';
import { agreeOnInvoice } from '#src/workflows/checkout/agree-on-invoice.ts';
import { orderLicence } from '#src/workflows/order-licence.ts';
import { type OrganisationKey, type PersonKey, people } from './cast.ts';
import { recordTransfer } from './orders.ts';
import type { SeedPart } from './part.ts';
import { actingAs, organisationIdOf, personIdOf, systemAt } from './people.ts';

type SeedLicence = {
  readonly organisation: OrganisationKey;
  readonly coordinator: PersonKey;
  readonly areaCode: string;
  readonly exclusive: boolean;
  readonly daysAgo: number;
  /** When the transfer came in; left out where the invoice is still open. */
  readonly paidAfterDays?: number;
  /** `agrees`: somebody carries it; `silent`: asked, no answer yet, so it asks attention. */
  readonly person: 'agrees' | 'silent';
};

/** Deventer and all of Overijssel stay free: who walks the story buys there. */
const LICENCES: readonly SeedLicence[] = [
  {
    organisation: 'roggendorp',
    coordinator: 'katrien',
    areaCode: 'GM0301',
    exclusive: true,
    daysAgo: 140,
    paidAfterDays: 18,
    person: 'agrees',
  },
  {
    organisation: 'zevenstoelen',
    coordinator: 'dirk',
    areaCode: 'GM0200',
    exclusive: false,
    daysAgo: 90,
    paidAfterDays: 26,
    person: 'agrees',
  },
  {
    organisation: 'moestuin',
    coordinator: 'petra',
    areaCode: 'GM0202',
    exclusive: false,
    daysAgo: 12,
    person: 'silent',
  },
];
/** Naming is of the last days, when the certificates of the demo are there. */
const NAMED_DAYS_AGO = 2;

/** Three licences: one exclusive, one shared, and one that nobody carries yet. */
export const licensingPart: SeedPart = {
  name: 'licences',
  run(app) {
    const certified = certifiedPeople(app);
    for (const [index, licence] of LICENCES.entries())
      sell(app, licence, certified[index % Math.max(certified.length, 1)] ?? null);
  },
};

function sell(app: App, seedLicence: SeedLicence, person: PersonKey | null): void {
  const buyer = actingAs(app, seedLicence.coordinator, seedLicence.daysAgo);
  const { licence, order } = orderLicence(buyer, {
    organisationId: organisationIdOf(buyer, seedLicence.organisation),
    scope: 'work',
    exclusive: seedLicence.exclusive,
    areaCode: seedLicence.areaCode,
    startDay: dayOf(buyer.now()),
    payBy: 'invoice',
  });
  agreeOnInvoice(buyer, order.id);
  if (seedLicence.paidAfterDays !== undefined)
    recordTransfer(app, order, seedLicence.daysAgo - seedLicence.paidAfterDays);
  if (!person) return;
  const personId = personIdOf(buyer, person);
  namePerson(actingAs(app, seedLicence.coordinator, NAMED_DAYS_AGO), { licenceId: licence.id, personId });
  const asked = listNamings(buyer, personId).find((naming) => naming.licence.id === licence.id);
  if (asked && seedLicence.person === 'agrees')
    agreeToBeNamed(actingAs(app, person, NAMED_DAYS_AGO - 1), { licenseeId: asked.licensee.id });
}

/** Who of the demo holds the certificate. Ada stays free for the story. */
function certifiedPeople(app: App): PersonKey[] {
  const ctx = systemAt(app, NAMED_DAYS_AGO);
  return people.map(({ key }) => key).filter((key) => key !== 'ada' && holdsValid(ctx, personIdOf(ctx, key), KOEK));
}
