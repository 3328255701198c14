import type { AreaKind } from '#domain/areas/index.ts';
import { importAreas } from '#domain/areas/index.ts';
import {
  agreeToBeNamed,
  grantLicence,
  type Licence,
  listNamings,
  namePerson,
  requestLicence,
  type Scope,
} from '#domain/licensing/index.ts';
import type { World } from '../world.ts';
import { makeCredential } from './certification.ts';
import { makeOrganisation, makePerson } from './identity.ts';

const area = (
  code: string,
  name: string,
  kind: AreaKind,
  parentCode: string | null,
  validTo: string | null = null,
  lat = 52,
  lon = 6,
) => ({
  code,
  name,
  kind,
  parentCode,
  validFrom: null,
  validTo,
  lat,
  lon,
  inhabitants: null,
  sourceYear: 2026,
});

/** Two provincies, four gemeenten, wijken and buurten; Oudgemeen ended and lives on in Rozendam and Tuinstad. */
export const TREE = [
  area('NL', 'Nederland', 'land', null),
  area('PV01', 'Noordland', 'provincie', 'NL'),
  area('PV02', 'Zuidland', 'provincie', 'NL'),
  area('GM0001', 'Rozendam', 'gemeente', 'PV01', null, 52.1, 6.1),
  area('GM0002', 'Tuinstad', 'gemeente', 'PV01', null, 52.2, 6.1),
  area('GM0003', 'Verweg', 'gemeente', 'PV01', null, 53.9, 6.9),
  area('GM0004', 'Zuidwijk', 'gemeente', 'PV02', null, 51, 5),
  area('GM0009', 'Oudgemeen', 'gemeente', 'PV01', '2020-01-01'),
  area('WK000101', 'Hofwijk', 'wijk', 'GM0001'),
  area('WK000102', 'Bosrand', 'wijk', 'GM0001', null, 52.11, 6.11),
  area('BU00010101', 'Hofje', 'buurt', 'WK000101'),
  area('BU00010102', 'Pleintje', 'buurt', 'WK000101'),
];
export const SUCCESSIONS = [
  {
    oldCode: 'GM0009',
    oldName: 'Oudgemeen',
    newCode: 'GM0001',
    newName: 'Rozendam',
    date: '2020-01-01',
    status: 'done' as const,
  },
  {
    oldCode: 'GM0009',
    oldName: 'Oudgemeen',
    newCode: 'GM0002',
    newName: 'Tuinstad',
    date: '2020-01-01',
    status: 'done' as const,
  },
];

export function makeTree(world: World): void {
  importAreas(world.system(), { edition: '2026-01-01', areas: TREE, successions: SUCCESSIONS });
}

/** An organisation with its coordinator. */
export function makeBuyer(
  world: World,
  name = 'Stichting Voorbeeld',
): { organisationId: string; coordinatorId: string } {
  const organisationId = makeOrganisation(world, name);
  return {
    organisationId,
    coordinatorId: makePerson(world, { name: `Coördinator van ${name}`, coordinates: organisationId }),
  };
}
export type Buyer = ReturnType<typeof makeBuyer>;

type Asked = { areaCode?: string; exclusive?: boolean; scope?: Scope; startDay?: string };

export function askLicence(world: World, buyer: Buyer, asked: Asked = {}): Licence {
  const { areaCode = 'GM0001', exclusive = true, scope = 'work', startDay = '2026-09-02' } = asked;
  return requestLicence(world.person(buyer.coordinatorId), {
    organisationId: buyer.organisationId,
    scope,
    exclusive,
    areaCodes: [areaCode],
    startDay,
  });
}

/** A licence that was asked for and granted. */
export function makeLicence(world: World, buyer: Buyer, asked: Asked = {}): Licence {
  const licence = askLicence(world, buyer, asked);
  grantLicence(world.system(), { licenceId: licence.id, sourceKey: `lin_${licence.id}` });
  return licence;
}

/** A certified employee of the buyer. */
export function makeCertified(
  world: World,
  buyer: Buyer | null,
  name = 'Ada',
): { personId: string; credentialId: string } {
  const personId = makePerson(world, { name, worksAt: buyer?.organisationId });
  return { personId, credentialId: makeCredential(world, personId).id };
}

/** Asks a certified person and has them agree; gives the naming's id. */
export function makeNamed(world: World, buyer: Buyer, licenceId: string, personId: string): string {
  namePerson(world.person(buyer.coordinatorId), { licenceId, personId });
  const naming = listNamings(world.system(), personId).find((naming) => naming.licence.id === licenceId);
  if (!naming) throw new Error('nobody was asked');
  agreeToBeNamed(world.person(personId), { licenseeId: naming.licensee.id });
  return naming.licensee.id;
}
