import { listAreas } from '#domain/areas/index.ts';
import type { Ctx } from '#domain/context.ts';
import { endLicence, findLicence, grantLicence, keepHold, releaseLicence } from '#domain/licensing/index.ts';
import { licensing as words } from '#src/i18n/index.ts';
import { paths } from '#src/paths.ts';
import type { Fulfilment } from './port.ts';

/** A licence on an area. Its line's subject is the licence itself, held since it was asked for. */
export const licenceFulfilment: Fulfilment = {
  deliver: (tx, line) =>
    grantLicence(tx, { licenceId: line.subjectId, sourceKey: line.id }) === 'granted' ? 'delivered' : 'impossible',
  takeBack: (tx, line, _order, reason) =>
    endLicence(tx, { licenceId: line.subjectId, outcome: reason === 'not_paid' ? 'unpaid' : 'refunded' }),
  release: (tx, line) => releaseLicence(tx, { licenceId: line.subjectId }),
  keepUntil: (tx, line, until) => keepHold(tx, { licenceId: line.subjectId, until }),
  describe: (ctx, line) => describe(ctx, line.subjectId),
  next(ctx, line) {
    const licence = findLicence(ctx, line.subjectId);
    if (!licence || ctx.actor.kind !== 'person' || !ctx.actor.coordinates.has(licence.organisationId)) return null;
    return { label: words.toLicence, path: paths.licence(licence.id) };
  },
};

function describe(ctx: Ctx, licenceId: string) {
  const licence = findLicence(ctx, licenceId);
  if (!licence) return null;
  const areas = listAreas(ctx, licence.areaCodes).map((area) => area.name);
  const { scope, exclusive, startsAt: from, endsAt: until, number } = licence;
  return { facts: { kind: 'licence', areas, scope, exclusive, from, until, number } as const, attachments: [] };
}
